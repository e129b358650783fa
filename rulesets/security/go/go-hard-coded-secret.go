package config

import (
	"errors"
	"os"
)

// ruleid: go-hard-coded-secret
const jwtSecret = "s3cr3t-signing-key"

// ruleid: go-hard-coded-secret
var apiKey = "9f8e7d6c5b4a39281706"

type database struct{ Host, Password string }

func production() database {
	// ruleid: go-hard-coded-secret
	return database{Host: "db.internal", Password: "Pr0duction!2024"}
}

func secret() (string, error) {
	// ok: go-hard-coded-secret
	value := os.Getenv("JWT_SECRET")
	if value == "" {
		return "", errors.New("JWT_SECRET is not set")
	}
	return value, nil
}

// ok: go-hard-coded-secret
const passwordLabel = "user-password"

func fromEnvironment() database {
	// ok: go-hard-coded-secret
	return database{Host: "db.internal", Password: os.Getenv("DB_PASSWORD")}
}
