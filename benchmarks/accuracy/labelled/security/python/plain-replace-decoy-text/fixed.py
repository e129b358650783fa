def slug(title: str) -> str:
    """A title as part of an address."""
    cleaned = title.lower().replace("'", "").replace("&", "and")
    return "-".join(cleaned.split())


def shorten(text: str) -> str:
    return text.replace("...", "…").replace("--", "–")


def csv_field(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
