-- ruleid: sql-change-without-where
DELETE FROM sessions;
-- ruleid: sql-change-without-where
UPDATE accounts SET active = false, note = 'closed';
-- ok: sql-change-without-where
DELETE FROM sessions WHERE expires_at < now();
-- ok: sql-change-without-where
UPDATE accounts SET active = false WHERE id = 7;
-- ok: sql-change-without-where
UPDATE accounts SET active = true WHERE true;
-- ok: sql-change-without-where
UPDATE accounts SET full_name = first_name || ' ' || last_name;
