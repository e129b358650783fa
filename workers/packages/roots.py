"""Which top-level modules a Python file imports, without parsing it."""

from __future__ import annotations

import re
import sys

_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+([A-Za-z_]\w*)[\w.]*[ \t]+import\b|import[ \t]+([A-Za-z_][\w., \t]*?)[ \t\r]*(?:[#;\\]|$))",
    re.MULTILINE,
)


def roots_of(content: bytes) -> frozenset[str]:
    """The top-level modules that a file imports. Read by pattern: hostile text is parsed only under limits."""
    found = set()
    for whole, several in _IMPORT.findall(content):
        names = [whole] if whole else [name.strip().split(b".")[0].split(b" ")[0] for name in several.split(b",")]
        found |= {name.decode("ascii", "ignore") for name in names}
    return frozenset(name for name in found if name.isidentifier()) - sys.stdlib_module_names
