package documents

import (
	"context"
	"database/sql"
	"fmt"
)

// Store keeps documents.
type Store struct {
	db *sql.DB
}

// Document is a text of a team.
type Document struct {
	ID    int64
	Title string
	Text  string
}

// Document returns a document for the editor of the team that asks.
func (s *Store) Document(ctx context.Context, teamID, documentID int64) (*Document, error) {
	found := Document{ID: documentID}
	row := s.db.QueryRowContext(ctx, "SELECT title, text FROM documents WHERE id = $1", documentID)
	if err := row.Scan(&found.Title, &found.Text); err != nil {
		return nil, fmt.Errorf("document %d: %w", documentID, err)
	}
	return &found, nil
}
