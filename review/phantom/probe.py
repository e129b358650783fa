"""The questions for the second witness, a type checker: a file of one short test per question, and its answers.

The file holds nothing of the reviewed code but the identifiers that are asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from keyword import iskeyword
from typing import Literal

Kind = Literal["module", "member", "object", "made", "keyword", "arguments"]
"""A submodule; a member of a module or class; of an object that is annotated; of one that its constructor made; and
a call's keyword or number of arguments."""


@dataclass(frozen=True, slots=True)
class Probe:
    """One thing that the first witness did not find."""

    kind: Kind
    module: str
    """The module to import."""
    owner: str
    """What to reach in it, a dotted name; empty for the module itself. For a call of a method of an object, its
    class."""
    name: str
    """What is missing there."""
    method: str = ""
    """For a call of a method of an object: the method."""
    given: int = 0
    """For `arguments`: how many."""


@dataclass(frozen=True)
class Heard:
    """What the second witness said."""

    absent: frozenset[Probe]
    """What it calls absent too."""
    name: str
    """With its version, such as `ty 0.0.105`; empty if it could not be asked."""


SILENT = Heard(frozenset(), "")


class UnreadableAnswerError(ValueError):
    """The type checker answered something else than it was asked for."""


_MODULE_CODES = frozenset({"import-not-found", "unresolved-import"})
_NAME_CODES = frozenset({"missing-module-member", "unresolved-import"})
_ATTRIBUTE_CODES = frozenset({"missing-attribute", "unresolved-attribute"})
CODES = ("import-not-found", "missing-module-member", "missing-attribute")
"""The rules of ty 0.0.105 that answer; in the sets above, their older names as well."""
CALL_CODES = ("unknown-argument", "too-many-positional-arguments")

_Line = tuple[str, frozenset[str] | None]
"""A line, and the codes of which one says that it asks for something absent. None: it has to pass without any."""


def probe_file(probes: Sequence[Probe]) -> str:
    """The file that asks all of them."""
    return "".join(f"{line}\n" for _, (line, _) in _numbered(probes))


def absent_in(probes: Sequence[Probe], answer: bytes) -> frozenset[Probe]:
    """Those that the type checker calls absent too; `answer` is its report in GitLab's JSON form.

    Raises UnreadableAnswerError.
    """
    said = _codes_by_line(answer)
    agreed, open_ = set(probes), set[Probe]()
    for number, (probe, (_, codes)) in enumerate(_numbered(probes), 1):
        here = said.get(number, frozenset())
        if (codes is None and here) or (codes is not None and not codes & here):
            open_.add(probe)
    return frozenset(agreed - open_)


def _numbered(probes: Sequence[Probe]) -> Iterator[tuple[Probe, _Line]]:
    for number, probe in enumerate(probes):
        yield from ((probe, line) for line in _lines(probe, f"m{number}", f"f{number}"))


def _lines(probe: Probe, alias: str, function: str) -> Iterator[_Line]:
    if not all(part.isidentifier() and not iskeyword(part) for part in _parts(probe)):
        yield "pass", frozenset()  # it cannot be asked, so nothing agrees
        return
    whole = f"{alias}.{probe.owner}" if probe.owner else alias
    yield f"import {probe.module} as {alias}", None
    if probe.kind == "module":
        yield f"import {probe.module}.{probe.name}", _MODULE_CODES
    elif probe.kind == "member" and not probe.owner:
        yield f"from {probe.module} import {probe.name} as {function}", _NAME_CODES
    elif probe.kind == "member":
        yield whole, None
        yield f"{whole}.{probe.name}", _ATTRIBUTE_CODES
    elif probe.kind in ("object", "made"):
        yield f"def {function}(x: {whole}, *a, **k):", None
        yield f"    x.{probe.name}", _ATTRIBUTE_CODES
        if probe.kind == "made":
            yield f"    {whole}(*a, **k).{probe.name}", _ATTRIBUTE_CODES
    else:
        yield from _call(probe, whole, function)


def _call(probe: Probe, whole: str, function: str) -> Iterator[_Line]:
    called = f"x.{probe.method}" if probe.method else whole
    passed = f"{probe.name}=v" if probe.kind == "keyword" else ", ".join("v" * probe.given)
    yield f"def {function}(v, x{f': {whole}' if probe.method else ''}):", None
    yield f"    {called}", None
    yield f"    {called}({passed})", frozenset({CALL_CODES[probe.kind == "arguments"]})


def _parts(probe: Probe) -> Iterator[str]:
    yield from probe.module.split(".")
    named = (probe.owner, probe.method, probe.name if probe.kind != "arguments" else "")
    yield from (part for text in named if text for part in text.split("."))


def _codes_by_line(answer: bytes) -> Mapping[int, frozenset[str]]:
    found: dict[int, set[str]] = {}
    try:
        for entry in json.loads(answer):
            line = entry["location"]["positions"]["begin"]["line"]
            found.setdefault(line, set()).add(entry["check_name"])
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableAnswerError(f"the type checker's answer is not understood: {error}") from error
    return {line: frozenset(codes) for line, codes in found.items()}
