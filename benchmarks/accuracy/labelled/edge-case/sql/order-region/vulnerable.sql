-- Orders know the region that they are taxed in.
BEGIN;

CREATE TABLE regions (
    code varchar(8) PRIMARY KEY,
    name text NOT NULL
);

INSERT INTO regions (code, name) VALUES ('EU', 'European Union'), ('CH', 'Switzerland'), ('UK', 'United Kingdom');

ALTER TABLE orders ADD COLUMN region varchar(8) NOT NULL REFERENCES regions (code);

COMMENT ON COLUMN orders.region IS 'Where the order is taxed';

COMMIT;
