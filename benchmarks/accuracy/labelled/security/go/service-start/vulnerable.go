package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.Handle("GET /", http.NotFoundHandler())
	log.Printf("listening, idle for %s", time.Minute)
	log.Fatal(http.ListenAndServe(":8080", mux))
}
