-- What the dunning run reads every night.
DROP VIEW IF EXISTS open_invoices;

CREATE VIEW open_invoices AS
SELECT id, customer_id, number, due_on, total
FROM invoices
WHERE paid_at IS NULL
  AND cancelled_at IS NULL
  AND due_on < current_date;

GRANT SELECT ON open_invoices TO dunning;
