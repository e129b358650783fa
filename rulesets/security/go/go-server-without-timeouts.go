package main

import (
	"log"
	"net/http"
	"time"
)

func open(handler http.Handler) {
	// ruleid: go-server-without-timeouts
	log.Fatal(http.ListenAndServe(":8080", handler))
}

func built(handler http.Handler) *http.Server {
	// ruleid: go-server-without-timeouts
	return &http.Server{Addr: ":8080", Handler: handler}
}

func limited(handler http.Handler) *http.Server {
	// ok: go-server-without-timeouts
	return &http.Server{Addr: ":8080", Handler: handler, ReadHeaderTimeout: 5 * time.Second}
}

func timed(handler http.Handler) *http.Server {
	// ok: go-server-without-timeouts
	return &http.Server{Addr: ":8080", Handler: handler, ReadTimeout: 5 * time.Second, WriteTimeout: 10 * time.Second}
}
