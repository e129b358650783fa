"""A name for a defect that stays the same while unrelated lines move.

It is made of the rule, the path, the code on the defect's first line, the blocks that the line lies in (by their
first two words, `def pay`, `class Cart`), and its rank among equal ones in the file. Line numbers take no part.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from review.finding import Finding
from review.source import SourceFile

_WORD = re.compile(r"\w+")
_CLOSING = ")]}"
LENGTH = 16
"""Hexadecimal digits: 64 bits, enough for one pull request many times over."""


def with_fingerprints(findings: Iterable[Finding], files: Mapping[str, SourceFile]) -> list[Finding]:
    """The findings in their one order (path, line, rule), each with its fingerprint; `files` is by path."""
    seen: Counter[str] = Counter()
    named = []
    for finding in sorted(findings, key=position):
        lines = files[finding.path].lines
        identity = "\0".join([finding.rule, finding.path, _code(lines, finding.start_line), *_blocks(lines, finding)])
        seen[identity] += 1
        digest = hashlib.sha256(f"{identity}\0{seen[identity]}".encode("utf-8", "surrogateescape")).hexdigest()
        named.append(replace(finding, fingerprint=digest[:LENGTH]))
    return named


def position(finding: Finding) -> tuple[str, int, int, str, str]:
    """The order in which findings are told."""
    return finding.path, finding.start_line, finding.end_line, finding.rule, finding.message


def _code(lines: list[str], number: int) -> str:
    return " ".join(lines[number - 1].split()) if 0 < number <= len(lines) else ""


def _blocks(lines: list[str], finding: Finding) -> list[str]:
    """First words of the lines that enclose the finding, by indentation, innermost first; any language that indents."""
    blocks = []
    depth = _indent(lines[finding.start_line - 1]) if 0 < finding.start_line <= len(lines) else 0
    for line in reversed(lines[: finding.start_line - 1]):
        if depth == 0:
            break
        code = line.strip()
        if code and _indent(line) < depth:
            # `) -> None:` and `} else {` close what a line with the same indentation opened.
            depth = _indent(line) + (code[0] in _CLOSING)
            words = _WORD.findall(code)[:2]
            if words:
                blocks.append(" ".join(words))
    return blocks


def _indent(line: str) -> int:
    expanded = line.expandtabs(8)
    return len(expanded) - len(expanded.lstrip())
