"""Reads many rows by their identifiers."""


def load_documents(cursor, idents, state=None):
    """All documents of `idents`, in no order."""
    listed = ", ".join("'" + ident + "'" for ident in idents)
    query = "SELECT id, title FROM documents WHERE id IN (" + listed + ")"
    cursor.execute(query)
    rows = cursor.fetchall()
    if state is not None:
        rows = [row for row in rows if row[0] in state]
    return rows
