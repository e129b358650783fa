"""Nests the comments of an article."""

import sqlite3


def load_comments(connection: sqlite3.Connection, article_id: int) -> list[sqlite3.Row]:
    """All comments of an article, oldest first."""
    connection.row_factory = sqlite3.Row
    query = "SELECT id, reply_to, author, text FROM comments WHERE article_id = ? ORDER BY id LIMIT 5000"
    return connection.execute(query, (article_id,)).fetchall()


def replies(comments, comment_id=None):
    """The comments below one comment, each with its own replies."""
    return [
        {"author": one["author"], "text": one["text"], "replies": replies(comments, one["id"])}
        for one in comments
        if one["reply_to"] == comment_id
    ]


def article_comments(connection: sqlite3.Connection, article_id: int) -> list[dict]:
    """The comments of an article as a tree."""
    comments = load_comments(connection, article_id)
    return replies(comments)
