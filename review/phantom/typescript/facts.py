"""The answer of `witness.mjs` as values."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from review.phantom.typescript import Kind

Outcome = Literal["resolved", "opaque", "failed"]
"""`opaque`: nothing is known about what it is asked of, so the compiler accepts every name."""

MALFORMED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


class UnreadableAnswerError(ValueError):
    """The witness answered something else than facts."""


@dataclass(frozen=True, slots=True)
class Owner:
    """One type or module that was asked for a name."""

    text: str
    """As the compiler prints it."""
    name: str
    files: tuple[str, ...]
    """Where it is declared: paths below the compiler's folder, `lib:NAME` for the compiler's own."""
    line: int
    kind: str
    """The syntax kind of its first declaration."""
    open: tuple[str, ...]
    """Why it may have more members than the compiler sees."""


@dataclass(frozen=True, slots=True)
class Use:
    """One use and what the compiler says of it; `owners` and `names` (what they do have) are of a failed one."""

    path: str
    line: int
    column: int
    kind: Kind
    name: str
    outcome: Outcome
    code: int = 0
    text: str = ""
    owners: tuple[Owner, ...] = ()
    names: tuple[str, ...] = ()
    truncated: bool = False
    given: int = 0
    """How many arguments the call has."""
    called: bool = False
    written: bool = False
    variable: bool = False
    """It is asked of a variable of the project's own whose value another line may replace."""
    required: bool = False
    """It is a call of `require`, which the compiler follows in scripts only."""
    guarded: bool = False
    """The code asks whether it is there, or copes with its absence."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything the witness said."""

    uses: tuple[Use, ...]
    unread: tuple[str, ...]
    """Files that the compiler did not load."""


def read_facts(answer: bytes) -> Facts:
    """Read the standard output of the witness. Raises UnreadableAnswerError."""
    try:
        document = json.loads(answer)
        return Facts(tuple(_use(use) for use in document["uses"]), tuple(map(str, document["unread"])))
    except MALFORMED as error:
        raise UnreadableAnswerError(f"the TypeScript witness gave no facts: {error}") from error


def _use(use: Mapping[str, Any]) -> Use:
    if use["kind"] not in get_args(Kind) or use["state"] not in get_args(Outcome):
        raise ValueError(f"a use of kind {use['kind']!r} in state {use['state']!r}")
    return Use(
        path=str(use["path"]),
        line=int(use["line"]),
        column=int(use["column"]),
        kind=use["kind"],
        name=str(use["name"]),
        outcome=use["state"],
        code=int(use.get("code", 0)),
        text=str(use.get("text", "")),
        owners=tuple(_owner(owner) for owner in use.get("owners", ())),
        names=_strings(use.get("names", ())),
        truncated=bool(use.get("truncated")),
        given=int(use.get("given", 0)),
        called=bool(use.get("called")),
        written=bool(use.get("written")),
        variable=bool(use.get("variable")),
        required=bool(use.get("required")),
        guarded=bool(use.get("guarded")),
    )


def _owner(owner: Mapping[str, Any]) -> Owner:
    return Owner(
        text=str(owner["text"]),
        name=str(owner.get("name", "")),
        files=_strings(owner["files"]),
        line=int(owner.get("line", 1)),
        kind=str(owner.get("kind", "")),
        open=_strings(owner["open"]),
    )


def _strings(values: Sequence[object]) -> tuple[str, ...]:
    return tuple(map(str, values))
