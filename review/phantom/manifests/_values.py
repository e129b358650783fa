"""From text to plain values: TOML, JSON and YAML of hostile files, and looking into values of unexpected shape."""

from __future__ import annotations

import json
import re
import tomllib
from bisect import bisect_left
from pathlib import PurePosixPath
from typing import Any

import yaml

YAML_DEPTH = 50
"""Levels of nesting in a YAML file; libyaml's loader overflows the C stack at some 100,000."""

YAML_BYTES = 1024 * 1024
"""Of a YAML file that a person writes; the generic loader needs a second per megabyte. Locks have a reader each."""

_KEY = re.compile(r"""^[\s{]*(?:-\s+)?["']?([^"'\s:=\[\]{},]+)["']?\s*[:=]""")

_WORD = re.compile(r"[A-Za-z0-9][\w.-]{0,213}")
_QUOTED = re.compile(r"""["']([A-Za-z0-9][\w.-]{0,213})""")


KEY_PARTS = 100
"""Dots outside of strings in a line of TOML; the parser's time grows with the square of a dotted key's length."""

TABLES = 100_000
"""Table headers in a TOML file; 10 MB of the densest real lock (Poetry's, without hashes) have some 60,000."""

_TOKEN = re.compile(r""""(?:[^"\\]|\\.)*+"?|'[^']*+'?|[^"']++""", re.DOTALL)


class UnreadableError(ValueError):
    """The text is not in its format; the message says what is wrong, and never quotes it."""


def toml(text: str) -> dict[str, Any]:
    """A TOML document. Raises UnreadableError."""
    if text.count("\n[") > TABLES:
        raise UnreadableError(f"has more than {TABLES} tables")
    for number, line in enumerate(text.split("\n"), start=1):
        if line.count(".") > KEY_PARTS and _bare_dots(line) > KEY_PARTS:
            raise UnreadableError(f"has a key of more than {KEY_PARTS} parts, line {number}")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        found = re.search(r"at line (\d+)", str(error))
        raise UnreadableError("is not valid TOML" + (f", line {found[1]}" if found else "")) from None


def _bare_dots(line: str) -> int:
    return sum(token.count(".") for token in _TOKEN.findall(line) if token[0] not in "\"'")


def json_object(text: str) -> dict[str, Any]:
    """A JSON object; comments are not allowed. Raises UnreadableError."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(f"is not valid JSON, line {error.lineno}") from None
    except (ValueError, RecursionError):
        raise UnreadableError("is not valid JSON") from None
    return table(value)


def yaml_mapping(text: str) -> dict[str, Any]:
    """A YAML mapping, every scalar as a string. Aliases are refused, so nothing can grow. Raises UnreadableError."""
    if len(text) > YAML_BYTES:
        raise UnreadableError(f"is larger than {YAML_BYTES} bytes")
    try:
        return table(_yaml_value(text))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise UnreadableError("is not valid YAML" + (f", line {mark.line + 1}" if mark else "")) from None


def _yaml_value(text: str) -> Any:
    """The first document, built from parser events without recursion."""
    root: list[Any] = []
    open_values: list[list[Any]] = [root]
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            raise UnreadableError("uses a YAML alias, which is not read")
        if isinstance(event, yaml.ScalarEvent):
            open_values[-1].append(event.value)
        elif isinstance(event, yaml.CollectionStartEvent):
            open_values.append([])
            if len(open_values) > YAML_DEPTH:
                raise UnreadableError(f"is nested deeper than {YAML_DEPTH} levels")
        elif isinstance(event, yaml.CollectionEndEvent):
            done = open_values.pop()
            open_values[-1].append(_mapping(done) if isinstance(event, yaml.MappingEndEvent) else done)
        elif isinstance(event, yaml.DocumentEndEvent):
            break
    return root[0] if root else {}


def _mapping(flat: list[Any]) -> dict[str, Any]:
    """Keys and values in turn to a dictionary; a key that is no scalar is left out."""
    return {key: value for key, value in zip(flat[::2], flat[1::2], strict=True) if isinstance(key, str)}


def table(value: object) -> dict[str, Any]:
    """`value` if it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def array(value: object) -> list[Any]:
    """`value` if it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def string(value: object) -> str:
    """`value` if it is a string, else an empty one."""
    return value if isinstance(value, str) else ""


def strings(value: object) -> list[str]:
    """The strings in `value` if it is a list; a single string counts as a list of one."""
    return [value] if isinstance(value, str) else [item for item in array(value) if isinstance(item, str)]


def dig(value: object, *keys: str) -> Any:
    """`value[key][key]…`, or None where a key is missing or something on the way is no mapping."""
    for key in keys:
        value = table(value).get(key)
    return value


class KeyLines:
    """In which lines keys stand (JSON, TOML, YAML): good enough to point a person at one, never needed to be right."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, list[int]] = {}
        for number, line in enumerate(text.split("\n"), start=1):
            found = _KEY.match(line[:300])
            if found:
                self._lines.setdefault(found[1], []).append(number)

    def line(self, key: str, after: int = 0) -> int:
        """The first line with `key` beyond line `after`; `after` (at least 1) if there is none."""
        lines = self._lines.get(key, [])
        index = bisect_left(lines, after + 1)
        return lines[index] if index < len(lines) else max(after, 1)


class QuotedLines:
    """In which line a quoted requirement such as `"requests>=2"` first stands, by the name that it begins with."""

    def __init__(self, text: str) -> None:
        self._lines: dict[str, int] = {}
        for number, line in enumerate(text.split("\n"), start=1):
            for name in _QUOTED.findall(line):
                self._lines.setdefault(name, number)

    def line(self, requirement: str) -> int:
        """Its line; 1 if it is not found."""
        found = _WORD.match(requirement)
        return self._lines.get(found[0], 1) if found else 1


def folder_of(path: str) -> str:
    """The folder of a file; empty for the root."""
    return path.rpartition("/")[0]


def inside(folder: str, relative: str) -> str | None:
    """The path in the repository that `relative` means when read from `folder`; None if it leads outside."""
    if relative.startswith(("/", "~")) or "\\" in relative or "\0" in relative or re.match(r"[A-Za-z]:", relative):
        return None
    parts: list[str] = []
    for part in PurePosixPath(folder, relative).parts:
        if part != "..":
            parts.append(part)
        elif parts:
            parts.pop()
        else:
            return None
    return "/".join(parts)
