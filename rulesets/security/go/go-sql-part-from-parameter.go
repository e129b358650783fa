package people

import (
	"database/sql"
	"errors"
	"fmt"

	"gorm.io/gorm"
)

func List(db *sql.DB, order string) (*sql.Rows, error) {
	// ruleid: go-sql-part-from-parameter
	return db.Query("SELECT id, name FROM people ORDER BY " + order)
}

func Named(db *gorm.DB, name string) *gorm.DB {
	// ruleid: go-sql-part-from-parameter
	return db.Where(fmt.Sprintf("name = '%s'", name))
}

func ListSafely(db *sql.DB, order string) (*sql.Rows, error) {
	switch order {
	case "name", "age":
	default:
		return nil, errors.New("unknown order")
	}
	// ok: go-sql-part-from-parameter
	return db.Query("SELECT id, name FROM people ORDER BY " + order)
}

func NamedSafely(db *gorm.DB, name string) *gorm.DB {
	// ok: go-sql-part-from-parameter
	return db.Where("name = ?", name)
}
