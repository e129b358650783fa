"""The second witness for the repository's own names: a search of all its files."""

from __future__ import annotations

import pytest

from review.phantom.own.words import Words


def may_give(text: str, *, changed: bool = True, whole: bool = True) -> bool:
    return Words({"a.py": text.encode()}, ["a.py"] if changed else [], whole=whole).may_give("slug")


@pytest.mark.parametrize(
    "text",
    [
        "import text\ntext.slug('a')",
        "from text import slug\nslug('a')",
        "from text import slug as short",
        "# slug",
        '"""Says slug."""',
        "slugs = sluggish = 1",
    ],
)
def test_uses_in_the_files_under_review_give_nothing(text: str) -> None:
    assert not may_give(text)


@pytest.mark.parametrize(
    "text",
    [
        "def slug(): ...",
        "class slug: ...",
        "slug = 1",
        "a, slug = 1, 2",
        "def f(slug): ...",
        "f(slug=1)",
        "for slug in (): ...",
        "from text import short as slug",
        "text.slug = 1",
        "setattr(text, 'slug', 1)",
        "names = 'a slug b'",
        "def f():\n    global slug",
        "slug = = 1",
    ],
)
def test_whatever_may_bind_the_name_or_quotes_it_counts(text: str) -> None:
    assert may_give(text)


def test_a_mention_in_a_file_that_is_not_under_review_is_a_sign_of_life() -> None:
    assert may_give("import text\ntext.slug('a')", changed=False)


def test_nothing_is_ruled_out_where_files_were_not_read() -> None:
    assert may_give("", whole=False)
