package members

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type search struct {
	City string `json:"city"`
}

// Search counts the members that a client asks for.
func Search(members *mongo.Collection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var wanted search
		if err := json.NewDecoder(r.Body).Decode(&wanted); err != nil {
			http.Error(w, "not a search", http.StatusBadRequest)
			return
		}
		filter := bson.M{"city": wanted.City}
		found := members.FindOne(r.Context(), filter)
		if found.Err() != nil {
			http.Error(w, "not found", http.StatusNotFound)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}
