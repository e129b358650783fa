import sqlite3


class NoteStore:
    def __init__(self, path="notes.db"):
        self.conn = sqlite3.connect(path)
        self.conn.execute("CREATE TABLE IF NOT EXISTS notes (author TEXT, body TEXT)")

    def add(self, author, body):
        self.conn.execute("INSERT INTO notes (author, body) VALUES (?, ?)", (author, body))
        self.conn.commit()

    def by_author(self, author):
        cursor = self.conn.execute("SELECT body FROM notes WHERE author = ?", (author,))
        return [row[0] for row in cursor]
