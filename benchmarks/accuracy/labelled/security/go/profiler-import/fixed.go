package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	http.Handle("GET /", http.NotFoundHandler())
	server := &http.Server{Addr: ":8080", ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}
