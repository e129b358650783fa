-- ruleid: sql-select-star-view
CREATE VIEW open_orders AS
SELECT * FROM orders WHERE closed_at IS NULL;
-- ok: sql-select-star-view
CREATE VIEW late_orders AS
SELECT id, customer_id, due_at FROM orders WHERE due_at < now();
-- ok: sql-select-star-view
CREATE VIEW buffers AS SELECT * FROM buffer_pages();
-- ok: sql-select-star-view
CREATE VIEW order_count AS SELECT count(*) AS orders FROM orders;
