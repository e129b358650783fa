-- ruleid: sql-drop-without-if-exists
DROP TABLE old_orders;
-- ok: sql-drop-without-if-exists
DROP TABLE IF EXISTS old_orders;
