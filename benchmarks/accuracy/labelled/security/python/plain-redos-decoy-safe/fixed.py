import re

HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}")
VERSION = re.compile(r"\d+(?:\.\d+){0,3}(?:-[a-z]+\.\d+)?")
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
PATH = re.compile(r"(?:/[^/\s]+)+/?")


def kinds(text: str) -> list[str]:
    """What a text could be."""
    known = {"host": HOST, "version": VERSION, "quoted": QUOTED, "path": PATH}
    return [name for name, pattern in known.items() if pattern.fullmatch(text)]
