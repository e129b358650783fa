-- ruleid: sql-not-null-without-default
ALTER TABLE orders ADD COLUMN region varchar(20) NOT NULL;
-- ruleid: sql-not-null-without-default
ALTER TABLE orders ADD price numeric(10, 2) NOT NULL CHECK (price > 0);
-- ok: sql-not-null-without-default
ALTER TABLE orders ADD COLUMN region varchar(20) NOT NULL DEFAULT 'EU';
-- ok: sql-not-null-without-default
ALTER TABLE orders ADD COLUMN note text;
-- ok: sql-not-null-without-default
ALTER TABLE orders ADD CONSTRAINT region_known CHECK (region IS NOT NULL);
-- ok: sql-not-null-without-default
ALTER TABLE orders ALTER COLUMN region SET NOT NULL;
