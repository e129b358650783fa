-- ruleid: sql-grant-everything
GRANT ALL PRIVILEGES ON *.* TO 'shop'@'%';
-- ruleid: sql-grant-everything
GRANT ALL ON ALL TABLES IN SCHEMA public TO shop_app;
-- ok: sql-grant-everything
GRANT SELECT, INSERT, UPDATE ON orders TO shop_app;
-- ok: sql-grant-everything
GRANT USAGE ON SCHEMA public TO shop_app;
-- ok: sql-grant-everything
GRANT SELECT ON currencies TO PUBLIC;
-- ok: sql-grant-everything
REVOKE ALL ON SCHEMA public FROM PUBLIC;
