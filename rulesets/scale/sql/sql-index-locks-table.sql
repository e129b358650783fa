-- ruleid: sql-index-locks-table
CREATE INDEX orders_customer ON orders (customer_id);
-- ruleid: sql-index-locks-table
CREATE UNIQUE INDEX IF NOT EXISTS users_email ON users USING btree (email);
-- ok: sql-index-locks-table
CREATE INDEX CONCURRENTLY orders_region ON orders (region);
-- ok: sql-index-locks-table
CREATE TABLE audit (id bigint PRIMARY KEY, at timestamptz);
-- ok: sql-index-locks-table
CREATE INDEX audit_at ON audit (at);
