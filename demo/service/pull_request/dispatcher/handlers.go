package main

import (
	"encoding/json"
	"errors"
	"io/ioutil"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/google/uuid"
	"github.com/rs/zerolog"
)

// Handler answers questions about parcels.
type Handler struct {
	store  *Store
	logger zerolog.Logger
}

// GetCustomer returns the parcels of one customer. The id must be a UUID.
func (h *Handler) GetCustomer(w http.ResponseWriter, r *http.Request) {
	customerID := r.URL.Query().Get("customer_id")
	if len(customerID) != 36 {
		h.logger.Warn().Msgf("invalid customer id: %s", customerID)
		http.Error(w, "invalid customer id", http.StatusBadRequest)
		return
	}
	h.logger.Info().Str("customer_id", customerID).Msg("listing parcels")
	parcels, err := h.store.ParcelsOf(r.Context(), customerID)
	if err != nil {
		h.logger.Error().Err(err).Msg("listing parcels failed")
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	respond(w, parcels)
}

// GetParcel returns one parcel.
func (h *Handler) GetParcel(w http.ResponseWriter, r *http.Request) {
	parcelID, err := uuid.Parse(chi.URLParam(r, "id"))
	if err != nil {
		h.logger.Warn().Msgf("invalid parcel id: %q", chi.URLParam(r, "id"))
		http.Error(w, "invalid parcel id", http.StatusBadRequest)
		return
	}
	h.logger.Info().Msgf("fetching parcel %s", parcelID)
	parcel, err := h.store.Parcel(r.Context(), parcelID)
	if errors.Is(err, ErrNotFound) {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	respond(w, parcel)
}

// PostNotice records what a courier says about some parcels.
func (h *Handler) PostNotice(w http.ResponseWriter, r *http.Request) {
	body, err := ioutil.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "too long", http.StatusRequestEntityTooLarge)
		return
	}
	var notice Notice
	if err := json.Unmarshal(body, &notice); err != nil {
		http.Error(w, "not JSON", http.StatusBadRequest)
		return
	}
	if err := h.store.Record(r.Context(), notice); err != nil {
		http.Error(w, "try again later", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusAccepted)
}

func respond(w http.ResponseWriter, value any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(value); err != nil {
		http.Error(w, "try again later", http.StatusInternalServerError)
	}
}
