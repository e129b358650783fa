package parcels

import (
	"fmt"
	"strings"
)

func conditions(city, carrier string) string {
	var parts []string
	if city != "" {
		// ruleid: go-sql-condition-built
		parts = append(parts, fmt.Sprintf("city = '%s'", city))
	}
	if carrier != "" {
		// ruleid: go-sql-condition-built
		parts = append(parts, "carrier LIKE '%"+carrier+"%'")
	}
	return strings.Join(parts, " AND ")
}

func columns(filters map[string]string) (parts []string, args []any) {
	for column, value := range filters {
		// ruleid: go-sql-condition-built
		parts = append(parts, column+" = ?")
		args = append(args, value)
	}
	return parts, args
}

func query(status string) string {
	text := "SELECT id FROM parcels WHERE true"
	// ruleid: go-sql-condition-built
	text += " AND status = '" + status + "'"
	return text
}

func conditionsSafely(city string, id int) (parts []string, args []any) {
	// ok: go-sql-condition-built
	parts = append(parts, "city = ?")
	args = append(args, city)
	// ok: go-sql-condition-built
	parts = append(parts, fmt.Sprintf("depot = $%d", len(args)+1))
	return parts, append(args, id)
}

func columnsSafely(filters map[string]string) (parts []string, args []any, err error) {
	for column, value := range filters {
		if !allowed[column] {
			return nil, nil, fmt.Errorf("unknown filter %q", column)
		}
		// ok: go-sql-condition-built
		parts = append(parts, column+" = ?")
		args = append(args, value)
	}
	return parts, args, nil
}

func flags(name string, list []string) []string {
	// ok: go-sql-condition-built
	list = append(list, fmt.Sprintf("name = %s", name))
	// ok: go-sql-condition-built
	return append(list, "key="+name)
}
