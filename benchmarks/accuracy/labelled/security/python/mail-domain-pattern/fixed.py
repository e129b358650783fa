"""Sorts incoming mail by who sent it."""

import re
from email.message import EmailMessage
from email.utils import parseaddr

OURS = "northwind.io"
FROM_US = re.compile(rf"[a-z0-9._-]{{1,64}}@{re.escape(OURS)}")
FROM_SHOP = re.compile(
    r"""
    [a-z0-9._-]{1,64}
    @ (?: [a-z0-9-]{1,40} \. )?     # any of the shops
    shops \. northwind \. io
    """,
    re.VERBOSE,
)
ORDER = re.compile(r"\border[ #]*(\d{4,10})\b", re.IGNORECASE)


def sender_of(message: EmailMessage) -> str:
    """The address of the sender, in small letters."""
    return parseaddr(str(message["From"]))[1].lower()


def folder_of(message: EmailMessage) -> str:
    sender = sender_of(message)
    if FROM_US.fullmatch(sender):
        return "internal"
    if FROM_SHOP.fullmatch(sender):
        return "shops"
    return "orders" if ORDER.search(str(message["Subject"])) else "inbox"
