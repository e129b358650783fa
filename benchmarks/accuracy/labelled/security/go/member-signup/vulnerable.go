package signup

import (
	"encoding/json"
	"net/http"

	"gorm.io/gorm"
)

const longest = 64 << 10

// Member is somebody who has joined.
type Member struct {
	ID       uint   `json:"id"`
	Email    string `json:"email"`
	Verified bool   `json:"verified"`
	Admin    bool   `json:"admin"`
}

// Handler takes the form of the sign-up page.
func Handler(db *gorm.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, longest)
		var member Member
		if err := json.NewDecoder(r.Body).Decode(&member); err != nil {
			http.Error(w, "the form could not be read", http.StatusBadRequest)
			return
		}
		if err := db.Create(&member).Error; err != nil {
			http.Error(w, "the member could not be stored", http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusCreated)
	}
}
