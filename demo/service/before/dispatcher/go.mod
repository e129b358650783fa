module example.com/parcel/dispatcher

go 1.22

require (
	github.com/go-chi/chi/v5 v5.1.0
	github.com/google/uuid v1.6.0
	github.com/rs/zerolog v1.33.0
)
