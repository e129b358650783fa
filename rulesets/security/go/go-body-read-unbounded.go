package api

import (
	"io"
	"net/http"
)

func Receive(w http.ResponseWriter, r *http.Request) {
	// ruleid: go-body-read-unbounded
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "unreadable", http.StatusBadRequest)
		return
	}
	store(body)
}

func ReceiveLimited(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	// ok: go-body-read-unbounded
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "too long", http.StatusRequestEntityTooLarge)
		return
	}
	store(body)
}

func ReceiveShort(w http.ResponseWriter, r *http.Request) {
	// ok: go-body-read-unbounded
	body, err := io.ReadAll(io.LimitReader(r.Body, 1<<20))
	if err != nil {
		return
	}
	store(body)
}

func (s *Server) Hook(c *gin.Context) {
	// ruleid: go-body-read-unbounded
	payload, err := io.ReadAll(c.Request.Body)
	if err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	s.handle(payload)
}

func (s *Server) HookWithLimit(c *gin.Context) {
	c.Request.Body = http.MaxBytesReader(c.Writer, c.Request.Body, 1<<20)
	// ok: go-body-read-unbounded
	payload, err := io.ReadAll(c.Request.Body)
	if err != nil {
		c.AbortWithStatus(http.StatusRequestEntityTooLarge)
		return
	}
	s.handle(payload)
}
