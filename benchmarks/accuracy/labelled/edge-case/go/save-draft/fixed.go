package drafts

import "fmt"

// Store keeps drafts.
type Store interface{ Save(id, text string) error }

// Editor changes one draft.
type Editor struct {
	ID    string
	Text  string
	store Store
}

// Leave saves the draft.
func (e *Editor) Leave() error {
	err := e.store.Save(e.ID, e.Text)
	if err != nil {
		return fmt.Errorf("saving draft %s: %w", e.ID, err)
	}
	e.Text = ""
	return nil
}
