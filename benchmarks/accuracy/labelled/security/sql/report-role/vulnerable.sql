-- A role for the reports, which only read.
CREATE ROLE reports LOGIN PASSWORD NULL;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO reports;
GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA public TO reports;

ALTER ROLE reports SET statement_timeout = '30s';
ALTER ROLE reports SET default_transaction_read_only = on;
