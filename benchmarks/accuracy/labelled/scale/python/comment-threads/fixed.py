"""Nests the comments of an article."""

import sqlite3
from collections import defaultdict


def load_comments(connection: sqlite3.Connection, article_id: int) -> list[sqlite3.Row]:
    """All comments of an article, oldest first."""
    connection.row_factory = sqlite3.Row
    query = "SELECT id, reply_to, author, text FROM comments WHERE article_id = ? ORDER BY id LIMIT 5000"
    return connection.execute(query, (article_id,)).fetchall()


def replies(by_parent, comment_id=None):
    """The comments below one comment, each with its own replies."""
    return [
        {"author": one["author"], "text": one["text"], "replies": replies(by_parent, one["id"])}
        for one in by_parent.get(comment_id, ())
    ]


def article_comments(connection: sqlite3.Connection, article_id: int) -> list[dict]:
    """The comments of an article as a tree."""
    comments = load_comments(connection, article_id)
    by_parent = defaultdict(list)
    for one in comments:
        by_parent[one["reply_to"]].append(one)
    return replies(by_parent)
