package main

import (
	"database/sql"
	"net/http"
	"os"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/rs/zerolog"
)

func main() {
	logger := zerolog.New(os.Stdout).With().Timestamp().Logger()
	db, err := sql.Open("pgx", os.Getenv("DATABASE_URL"))
	if err != nil {
		logger.Fatal().Err(err).Msg("no database")
	}
	handler := &Handler{store: &Store{db: db}, logger: logger}
	router := chi.NewRouter()
	router.Get("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusNoContent)
	})
	router.Get("/parcels/{id}", handler.GetParcel)
	router.Get("/customers", handler.GetCustomer)
	router.Post("/notices", handler.PostNotice)
	server := &http.Server{Addr: ":8081", Handler: router, ReadHeaderTimeout: 5 * time.Second}
	if err := server.ListenAndServe(); err != nil {
		logger.Fatal().Err(err).Msg("dispatcher stopped")
	}
}
