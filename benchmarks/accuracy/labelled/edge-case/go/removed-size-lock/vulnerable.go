package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"sync"
	"time"
)

// ErrEmpty says that there is nothing to store.
var ErrEmpty = errors.New("nothing to store")

// Store keeps documents.
type Store struct {
	mu    sync.Mutex
	db    *sql.DB
	sizes map[string]int
}

// Save writes a document and remembers its size.
func (s *Store) Save(ctx context.Context, name string, body []byte) error {
	if len(body) == 0 {
		return ErrEmpty
	}
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	_, err := s.db.ExecContext(ctx, "INSERT INTO documents (name, body) VALUES ($1, $2)", name, body)
	if err != nil {
		return fmt.Errorf("save %s: %w", name, err)
	}
	s.sizes[name] = len(body)
	return nil
}

// Names gives the names of all documents with a prefix.
func (s *Store) Names(ctx context.Context, prefix string) ([]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT name FROM documents WHERE starts_with(name, $1)", prefix)
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", prefix, err)
	}
	defer rows.Close()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, fmt.Errorf("list %s: %w", prefix, err)
		}
		names = append(names, name)
	}
	return names, rows.Err()
}

// Load reads a file that was exported.
func Load(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("load: %w", err)
	}
	defer file.Close()
	return io.ReadAll(file)
}

// Mean gives the mean size of some documents.
func (s *Store) Mean(names []string) int {
	if len(names) == 0 {
		return 0
	}
	total := 0
	for _, name := range names {
		total += s.sizes[name]
	}
	return total / len(names)
}

// Purge removes everything; only administrators may.
func (s *Store) Purge(w http.ResponseWriter, r *http.Request) {
	if !isAdmin(r) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if _, err := s.db.ExecContext(r.Context(), "DELETE FROM documents"); err != nil {
		http.Error(w, "could not purge", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func isAdmin(r *http.Request) bool {
	role, _ := r.Context().Value(roleKey{}).(string)
	return role == "admin"
}

type roleKey struct{}
