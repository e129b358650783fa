from pathlib import PurePath

ALLOWED = frozenset({"pdf", "odt", "docx"})


def is_document(filename: str) -> bool:
    """Whether an upload is one of the formats that we can print."""
    return PurePath(filename).suffix.lstrip(".").lower() in ALLOWED


def refused(filenames: list[str]) -> list[str]:
    return [name for name in filenames if not is_document(name)]
