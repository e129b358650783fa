from psycopg import sql

SORTABLE = {"name": "name", "created": "created_at DESC"}
AUDIT_TABLE = "audit_log"


def list_products(cursor, sort_by, limit):
    # ruleid: sql-identifier-from-variable
    cursor.execute(f"SELECT id, name FROM products ORDER BY {sort_by} LIMIT %s", (limit,))
    return cursor.fetchall()


def export_rows(connection, table_name, since):
    query = "SELECT * FROM {} WHERE updated_at > ?".format(table_name)
    # ruleid: sql-identifier-from-variable
    return connection.execute(query, (since,)).fetchall()


def purge(connection, entity, before):
    query = "DELETE FROM " + entity + " WHERE created_at < ?"
    # ruleid: sql-identifier-from-variable
    connection.execute(query, (before,))


def list_products_allowed(cursor, sort_by, limit):
    # ok: sql-identifier-from-variable
    cursor.execute(f"SELECT id, name FROM products ORDER BY {SORTABLE[sort_by]} LIMIT %s", (limit,))
    return cursor.fetchall()


def count_audit(connection):
    # ok: sql-identifier-from-variable
    return connection.execute(f"SELECT count(*) FROM {AUDIT_TABLE}").fetchone()


def count_local(connection):
    table = "sessions"
    # ok: sql-identifier-from-variable
    return connection.execute(f"SELECT count(*) FROM {table}").fetchone()


def export_rows_composed(cursor, table_name, since):
    query = sql.SQL("SELECT * FROM {} WHERE updated_at > %s").format(sql.Identifier(table_name))
    # ok: sql-identifier-from-variable
    cursor.execute(query, (since,))
