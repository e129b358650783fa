import psycopg2


class AccountRepository:
    """Reads and writes accounts."""

    def __init__(self, dsn):
        self.connection = psycopg2.connect(dsn)

    def find_by_email(self, email):
        if "@" not in email or len(email) > 254:
            raise ValueError("invalid email address")
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT id, email FROM accounts WHERE email = '" + email + "'")
            return cursor.fetchone()

    def touch(self, account_id):
        with self.connection.cursor() as cursor:
            cursor.execute("UPDATE accounts SET seen = now() WHERE id = %s", (account_id,))
        self.connection.commit()
