package rates

func Fetch(ctx context.Context, db *sql.DB) (*sql.Rows, error) {
	// ruleid: removed-timeout
	return db.QueryContext(ctx, "SELECT code, rate FROM rates")
}

func Count(ctx context.Context, db *sql.DB) *sql.Row {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	// ok: removed-timeout
	return db.QueryRowContext(ctx, "SELECT count(*) FROM rates")
}
