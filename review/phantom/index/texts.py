"""Searches the files of a distribution for a name: the third witness. Bytes in, answers out."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_STREAM = re.compile(rb"\x78[\x01\x5e\x9c\xda]")
_CYTHON = (b"__pyx", b"cython_function_or_method")
_RUNS_TOGETHER = (*_CYTHON, b"rustc", b"CPyStatics")
"""Marks of Cython, Rust and mypyc, which store strings one after the other without anything between them."""

_LONG_RUN = re.compile(rb"[\t\n\r -~]{24,}")
LONGEST_TABLE = 16 * 1024 * 1024
"""Bytes that are unpacked from one compressed string table; the largest seen in well-known wheels is 0.4 MB."""

SHORTEST_TABLE = 64
"""Bytes below which an unpacked stream is taken for an accident."""


class UnsearchableError(Exception):
    """A file keeps text in a form that is not read here."""


@dataclass(frozen=True, slots=True)
class Text:
    """A file to search: `separate` holds names that something ends, `joined` also names with nothing between them."""

    separate: bytes
    joined: bytes = b""
    merged: bool = False
    """Linkers keep a string that ends another only once: a name may be the end of a longer one."""

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.separate) + len(self.joined)

    def mentions(self, name: bytes) -> bool:
        """Whether `name` is a word (`merged`: the end of one), or occurs anywhere in text that runs together."""
        return name in self.joined or any(
            not _is_letter(self.separate, at + len(name)) and (self.merged or not _is_letter(self.separate, at - 1))
            for at in _at(self.separate, name)
        )


def _at(content: bytes, word: bytes) -> Iterator[int]:
    at = content.find(word)
    while at >= 0:
        yield at
        at = content.find(word, at + 1)


def _is_letter(content: bytes, at: int) -> bool:
    if not 0 <= at < len(content):
        return False
    byte = content[at : at + 1]
    return byte.isalnum() or byte == b"_"


def compiled(binary: bytes) -> Text:
    """A compiled file, with the string tables that Cython 3.2 compresses with zlib.

    Raises UnsearchableError if strings seem to be compressed in another way, as Cython 3.3 does (LZSS), or if names
    are made at run time, as cffi does.
    """
    if b"_cffi_backend" in binary:
        raise UnsearchableError
    if not any(mark in binary for mark in _RUNS_TOGETHER):
        return Text(binary, merged=True)
    tables = list(_tables(binary)) if any(mark in binary for mark in _CYTHON) else []
    if b"LZSS" in binary or (not tables and b"decompress" in binary and any(mark in binary for mark in _CYTHON)):
        raise UnsearchableError
    return Text(binary, b"\n".join((*tables, *_LONG_RUN.findall(binary))), merged=True)


def _tables(binary: bytes) -> Iterator[bytes]:
    view = memoryview(binary)  # its slices copy nothing, and by accident there are thousands of starts
    for match in _STREAM.finditer(binary):
        stream = zlib.decompressobj()
        try:
            table = stream.decompress(view[match.start() : match.start() + LONGEST_TABLE], LONGEST_TABLE)
        except zlib.error:
            continue
        if stream.unconsumed_tail:
            raise UnsearchableError
        if len(table) >= SHORTEST_TABLE:
            yield table


_BEFORE = re.compile(rb"([\w.\])]*)\.$")
_AFTER = re.compile(rb"\s*(?::[^=\n]{1,80})?=(?!=)")
_SETATTR = re.compile(rb"(?:setattr\(\s*[\w.\[\]()]{1,80}\s*,\s*|modules\[[^\]\n]{0,80})[\"']?$")
_ENTRY = re.compile(rb"modules\[[^\]\n]{0,120}[\"'.]$")
_OWN = (b"self", b"cls")
_NEIGHBOURHOOD = 400

_INTO_CALLERS = re.compile(
    rb"setattr\(\s*(?:sys\.)?modules\[\s*\w+\.__module__"
    rb"|modules\[\s*\w+\.__module__\s*\]\.__dict__"
    rb"|f_globals(?:\[[^\]\n]{1,80}\]\s*=[^=]|\.update)"
)
"""Code that writes into the namespace of the module that calls it, or that a class comes from."""

_HELD_CALLER = re.compile(rb"^[ \t]*(\w+)[ \t]*=[^\n]{0,200}\bf_globals\b(?!\[)", re.MULTILINE)
_WRITTEN = rb"\b%s(?:\[[^\]\n]{1,80}\]\s*=[^=]|\.update\(|\.setdefault\()"
_WRITTEN_WITHIN = 1500
_IMPORTER = re.compile(rb"^(?:sys\.)?meta_path\.(?:append|insert)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sources:
    """All Python text of a distribution, to ask whether some of it gives an object a name from outside."""

    text: bytes
    reaching: bytes
    """What stands around the places that write into other modules."""
    reaches_any: bool
    """Something writes names that it computes into the module that calls it."""
    replaced: tuple[str, ...]
    """Packages in which a module installs an importer of its own: it may make any module there."""

    @staticmethod
    def of(texts: Iterable[tuple[str, bytes]]) -> Sources:
        """The sources, each with the dotted name of the package that it lies in."""
        files = list(texts)
        # The words are sought first: a pattern without a literal start costs a second on ten megabytes.
        suspect = [content for _, content in files if b"f_globals" in content or b".__module__" in content]
        reaching = [
            content[max(0, match.start() - _NEIGHBOURHOOD) : match.start() + _NEIGHBOURHOOD]
            for content in suspect
            for match in _INTO_CALLERS.finditer(content)
        ]
        return Sources(
            b"\n\n".join(content for _, content in files),
            b"\n".join(reaching),
            any(_writes_held(content) for content in suspect if b"f_globals" in content),
            tuple(package for package, content in files if b"meta_path" in content and _IMPORTER.search(content)),
        )

    @property
    def size(self) -> int:
        """In bytes."""
        return len(self.text) + len(self.reaching)

    def sets_on_module(self, module: str, identifier: str) -> bool:
        """Whether `identifier` is set on something called by the last part of `module`, or on anything at import time.

        A name that is written out beside code that reaches into other modules counts as well.
        """
        name, last = identifier.encode(), module.rpartition(".")[2].encode()
        return (
            self.reaches_any
            or any(f"{module}.".startswith(f"{package}.") for package in self.replaced if package)
            or any(_is_quoted(self.reaching, at, name) for at in _at(self.reaching, name))
            or any(_is_set(self.text, at, name, last) for at in _at(self.text, name))
        )

    def sets_on_class(self, owner: str, identifier: str) -> bool:
        """Whether `identifier` is set on anything but `self` and `cls`, or defined under a decorator given `owner`."""
        name, last = identifier.encode(), owner.rpartition(".")[2].encode()
        return any(
            _is_set(self.text, at, name, None) or _is_grafted(self.text, at, last) for at in _at(self.text, name)
        )


def _writes_held(text: bytes) -> bool:
    """`scope = frame.f_globals`, and soon after `scope[name] = value`."""
    for match in _HELD_CALLER.finditer(text):
        written = _WRITTEN % re.escape(match.group(1))
        if re.search(written, text[match.end() : match.end() + _WRITTEN_WITHIN]):
            return True
    return False


def _is_quoted(source: bytes, at: int, name: bytes) -> bool:
    after = at + len(name)
    return source[at - 1 : at] in (b'"', b"'") and source[after : after + 1] in (b'"', b"'")


def _is_grafted(source: bytes, at: int, owner: bytes) -> bool:
    """`@add_method(Owner)` above `def name`."""
    before = source[max(0, at - _NEIGHBOURHOOD) : at]
    if not before.endswith(b"def "):
        return False
    decorators = before.rpartition(b"\n\n")[2].split(b"\n")
    return any(line.lstrip().startswith(b"@") and owner in line for line in decorators)


def _is_set(source: bytes, at: int, name: bytes, owner: bytes | None) -> bool:
    line = source.rfind(b"\n", 0, at) + 1
    before = source[max(line, at - _NEIGHBOURHOOD) : at]
    after = source[at + len(name) : at + len(name) + _NEIGHBOURHOOD]
    if _is_quoted(source, at, name):
        return _SETATTR.search(before) is not None
    if after[:1] in (b'"', b"'") and _ENTRY.search(before):
        return True
    held = _BEFORE.search(before)
    if held is None or not _AFTER.match(after):
        return False
    chain = held.group(1)
    if chain in _OWN:
        return False
    return owner is None or held.start() == 0 or chain.rpartition(b".")[2] == owner
