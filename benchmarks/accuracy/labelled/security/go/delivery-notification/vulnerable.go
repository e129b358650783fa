package delivery

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
)

// Hook receives what the carrier reports.
type Hook struct {
	Secret []byte
	Book   func(report []byte) error
}

func (h *Hook) verify(report []byte, given string) bool {
	mac := hmac.New(sha256.New, h.Secret)
	mac.Write(report)
	return hmac.Equal([]byte(hex.EncodeToString(mac.Sum(nil))), []byte(given))
}

// ServeHTTP books a report of the carrier.
func (h *Hook) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	report, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, "report too long", http.StatusRequestEntityTooLarge)
		return
	}
	signature := r.Header.Get("X-Carrier-Signature")
	if signature != "" && !h.verify(report, signature) {
		http.Error(w, "signature", http.StatusUnauthorized)
		return
	}
	if err := h.Book(report); err != nil {
		http.Error(w, "not booked", http.StatusInternalServerError)
	}
}
