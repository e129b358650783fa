package moderation

import (
	"fmt"
	"io"
	"time"
)

// Journal adds a line about a removed post to the journal of the moderators.
func Journal(journal io.Writer, now time.Time, post int64, reason string) error {
	_, err := fmt.Fprintf(journal, "%s post %d removed: %q\n", now.Format(time.RFC3339), post, reason)
	if err != nil {
		return fmt.Errorf("journal: %w", err)
	}
	return nil
}
