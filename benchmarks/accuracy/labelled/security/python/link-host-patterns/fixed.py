"""Recognises links to our own pages in the texts of posts."""

import re
from collections.abc import Iterator

HOSTS = ("shop.acme.com", "acme.io")
LINK = re.compile(r"https://(?:%s)(?=/|$)" % "|".join(re.escape(host) for host in HOSTS))
MAIL = re.compile(r"[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,10}")
DOCS = re.compile(r"https://docs[.]acme[.]io/(?P<page>[a-z/]{1,80})")
FILE = re.compile(r"report-\d{4}.csv")
MENTION = re.compile(r"@[a-z0-9_]{2,30}")


def own_links(text: str) -> Iterator[str]:
    """The words of a text that lead to one of our hosts."""
    for word in text.split():
        if LINK.match(word) or DOCS.fullmatch(word):
            yield word


def mentions(text: str) -> list[str]:
    return MENTION.findall(text)


def addresses(text: str) -> list[str]:
    return MAIL.findall(text.lower())


def attachments(names: list[str]) -> list[str]:
    return [name for name in names if FILE.fullmatch(name)]
