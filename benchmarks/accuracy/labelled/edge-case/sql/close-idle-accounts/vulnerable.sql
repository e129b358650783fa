-- Close the accounts of the old portal, which nobody has used since it was switched off.
BEGIN;

CREATE TEMPORARY TABLE idle AS
SELECT id FROM accounts WHERE last_login_at < now() - interval '3 years';

UPDATE accounts SET status = 'closed', closed_at = now();

INSERT INTO audit (happened_at, what, rows)
SELECT now(), 'closed idle accounts', count(*) FROM idle;

COMMIT;
