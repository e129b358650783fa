import sqlite3

import pandas as pd
from sqlalchemy import text

USERS_TABLE = "users"
ACTIVE = "active"


class UserRepository:
    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def get_by_email(self, email: str):
        """Return the user with this email address."""
        if len(email) > 254 or "@" not in email:
            raise ValueError("invalid email address")
        cursor = self.connection.cursor()
        # ruleid: sql-built-from-string
        cursor.execute(f"SELECT id, name FROM users WHERE email = '{email}'")
        return cursor.fetchone()

    def get_by_id(self, user_id):
        query = "SELECT id, name FROM users WHERE id = %s" % user_id
        # ruleid: sql-built-from-string
        return self.connection.execute(query).fetchone()

    def search(self, term, status):
        query = "SELECT id FROM users WHERE name LIKE '%" + term + "%' AND status = '" + status + "'"
        # ruleid: sql-built-from-string
        return self.connection.execute(query).fetchall()

    def rename(self, user_id, name):
        sql = "UPDATE users SET name = '{}' WHERE id = {}".format(name, user_id)
        # ruleid: sql-built-from-string
        self.connection.execute(sql)

    def filtered(self, filters: dict):
        query = "SELECT id FROM users WHERE 1 = 1"
        if filters.get("country"):
            query += f" AND country = '{filters['country']}'"
        # ruleid: sql-built-from-string
        return self.connection.execute(query).fetchall()

    def with_session(self, session, order_id):
        # ruleid: sql-built-from-string
        return session.execute(text(f"SELECT total FROM orders WHERE id = {order_id}")).scalar_one()

    def report(self, engine, since):
        # ruleid: sql-built-from-string
        return pd.read_sql(f"SELECT day, total FROM sales WHERE day >= '{since}'", engine)

    def add_note(self, cursor, user_id, note):
        # ruleid: sql-built-from-string
        cursor.execute("INSERT INTO notes (user_id, note) VALUES (%s, '%s')" % (user_id, note))

    def get_by_email_bound(self, email: str):
        # ok: sql-built-from-string
        return self.connection.execute("SELECT id, name FROM users WHERE email = ?", (email,)).fetchone()

    def get_by_id_psycopg(self, cursor, user_id):
        # ok: sql-built-from-string
        cursor.execute("SELECT id FROM users WHERE id = %s", (user_id,))

    def count_active(self):
        # ok: sql-built-from-string
        return self.connection.execute(f"SELECT count(*) FROM {USERS_TABLE} WHERE status = '{ACTIVE}'").fetchone()

    def get_many(self, ids: list[int]):
        placeholders = ", ".join("?" for _ in ids)
        # ok: sql-built-from-string
        return self.connection.execute(f"SELECT id FROM users WHERE id IN ({placeholders})", ids).fetchall()

    def by_conditions(self, name, country):
        conditions, values = [], []
        if name:
            conditions.append("name = ?")
            values.append(name)
        if country:
            conditions.append("country = ?")
            values.append(country)
        # ok: sql-built-from-string
        return self.connection.execute(f"SELECT id FROM users WHERE {' AND '.join(conditions)}", values).fetchall()

    def with_session_bound(self, session, order_id):
        # ok: sql-built-from-string
        return session.execute(text("SELECT total FROM orders WHERE id = :id"), {"id": order_id}).scalar_one()

    def long_text(self, cursor, since):
        query = "SELECT day, total " + "FROM sales " + "WHERE day >= %s"
        # ok: sql-built-from-string
        cursor.execute(query, (since,))

    def search_bound(self, term):
        pattern = f"%{term}%"
        # ok: sql-built-from-string
        return self.connection.execute("SELECT id FROM users WHERE name LIKE ?", (pattern,)).fetchall()

    def log_lookup(self, logger, email):
        # ok: sql-built-from-string
        logger.info(f"running SELECT id FROM users WHERE email = '{email}'")
