"""Searches for articles with a raw condition."""
from django.db import connection


def search_articles(term, limit=20):
    """(id, title) of articles with `term` in the title."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id, title FROM blog_article WHERE title ILIKE %s LIMIT %s", [f"%{term}%", int(limit)]
        )
        return cursor.fetchall()
