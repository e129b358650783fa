"""Turn rows into CSV text for the download button."""

HEADER = ("date", "amount", "currency", "memo")


def quoted(value: object) -> str:
    """A cell, with quotes doubled."""
    text = str(value)
    return '"' + text.replace('"', '""') + '"'


def to_csv(rows) -> str:
    """Header and rows, with CRLF as the standard asks."""
    lines = [",".join(HEADER)]
    for row in rows:
        cells = [quoted(row[name]) for name in HEADER]
        lines.append(",".join(cells))
    return "\r\n".join(lines) + "\r\n"
