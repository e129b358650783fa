import re

TICKET = re.compile(r"[A-Z]{2,8}-\d+")
SPACE = re.compile(r"\s+")


def ticket_of(message: str) -> str | None:
    """The ticket that a commit's message begins with."""
    found = TICKET.match(message)
    return found.group() if found else None


def has_digit(password: str) -> bool:
    return bool(re.search(r"[0-9]", password))


def is_valid_zip(code: str) -> bool:
    return re.match(r"^\d{5}$", code) is not None


def normalised(text: str) -> str:
    return SPACE.sub(" ", text).strip()
