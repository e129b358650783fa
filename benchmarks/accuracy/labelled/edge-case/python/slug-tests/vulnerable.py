"""Tests of the slugs of articles."""

from articles.slugs import slug


def test_slug_has_no_blanks():
    result = slug("Hello new World")
    print(result)


def test_slug_of_nothing_is_empty():
    assert slug("") == ""


def test_slug_keeps_digits():
    assert slug("Top 10") == "top-10"
