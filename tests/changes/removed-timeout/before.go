package rates

func Fetch(ctx context.Context, db *sql.DB) (*sql.Rows, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return db.QueryContext(ctx, "SELECT code, rate FROM rates")
}

func Count(ctx context.Context, db *sql.DB) *sql.Row {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	return db.QueryRowContext(ctx, "SELECT count(*) FROM rates")
}
