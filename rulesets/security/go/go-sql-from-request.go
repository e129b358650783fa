package people

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"
)

var sortable = map[string]string{"name": "name", "age": "age"}

func List(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	sort := r.URL.Query().Get("sort")
	// ruleid: go-sql-from-request
	return db.Query("SELECT id, name FROM people ORDER BY " + sort)
}

func Page(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	query := fmt.Sprintf("SELECT id FROM people LIMIT %s", r.FormValue("limit"))
	// ruleid: go-sql-from-request
	return db.QueryContext(r.Context(), query)
}

func ListSafely(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	column, known := sortable[r.URL.Query().Get("sort")]
	if !known {
		column = "name"
	}
	// ok: go-sql-from-request
	return db.Query("SELECT id, name FROM people ORDER BY " + column)
}

func PageSafely(db *sql.DB, r *http.Request) (*sql.Rows, error) {
	limit, err := strconv.Atoi(r.FormValue("limit"))
	if err != nil {
		return nil, err
	}
	// ok: go-sql-from-request
	return db.QueryContext(r.Context(), fmt.Sprintf("SELECT id FROM people LIMIT %d", limit))
}

func Find(db *sql.DB, r *http.Request) *sql.Row {
	// ok: go-sql-from-request
	return db.QueryRow("SELECT name FROM people WHERE id = $1", r.PathValue("id"))
}
