"""From the bytes of a manifest to its text."""

from __future__ import annotations

import codecs

BYTES = 10 * 1024 * 1024
"""Of one manifest. The largest real locks have some 5 MB; GitHub shows no file beyond 10 MB in a diff."""

LINES = 1_000_000
"""Of one manifest: 10 MB of the densest real lock (pnpm's) have 400,000."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""PowerShell writes `pip freeze > requirements.txt` in UTF-16, and pip reads it. UTF-32's mark begins like UTF-16's."""


class UndecodableError(ValueError):
    """The content is too large or no text; the message says which."""


def text_of(content: bytes) -> str:
    """The content as text. Raises UndecodableError."""
    if len(content) > BYTES:
        raise UndecodableError(f"is larger than {BYTES // (1024 * 1024)} MB")
    mark, encoding = next((found for found in _MARKS if content.startswith(found[0])), (b"", "utf-8"))
    text = _decoded(content[len(mark) :], encoding)
    if text.count("\n") > LINES:
        raise UndecodableError(f"has more than {LINES} lines")
    return text


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UndecodableError(f"is not valid {encoding.upper()}") from None
