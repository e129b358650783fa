import logging


class Ledger:
    TABLE = "entries"

    def __init__(self, connection) -> None:
        self.connection = connection

    def _fetch(self, statement: str, values=()) -> list:
        with self.connection.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor.fetchall()

    def search(self, criteria: dict) -> list:
        conditions = []
        for column, value in criteria.items():
            # ruleid: sql-value-pasted
            conditions.append("{0} = '{1}'".format(column, value))
        return self._fetch("SELECT * FROM entries WHERE " + " AND ".join(conditions))

    def erase(self, subjects: list) -> None:
        # ruleid: sql-value-pasted
        ids = ",".join("'" + subject + "'" for subject in subjects)
        self._fetch("DELETE FROM entries WHERE subject IN (" + ids + ")")

    def of(self, order) -> list:
        # ruleid: sql-value-pasted
        clause = f" AND customer = '{order.customer}'"
        return self._fetch("SELECT * FROM entries WHERE open" + clause)

    def like(self, order) -> list:
        query = "SELECT * FROM entries WHERE 1 = 1 "
        # ruleid: sql-value-pasted
        query += "AND upper(name) LIKE upper('%s%%')" % order.name
        return self._fetch(query)

    def of_bound(self, order) -> list:
        # ok: sql-value-pasted
        return self._fetch("SELECT * FROM entries WHERE customer = %s", (order.customer,))

    def erase_bound(self, subjects: list) -> None:
        marks = ",".join(["%s"] * len(subjects))
        # ok: sql-value-pasted
        self._fetch("DELETE FROM entries WHERE subject IN (" + marks + ")", subjects)

    def since(self, order) -> list:
        # ok: sql-value-pasted
        return self._fetch(f"SELECT * FROM entries WHERE day > '{order.day.isoformat()}'")

    def note(self, order) -> None:
        # ok: sql-value-pasted
        logging.info("customer = '%s'", order.customer)

    def shown(self, order) -> str:
        # ok: sql-value-pasted
        return f"<a class='{order.kind}' href='/orders'>order</a>"
