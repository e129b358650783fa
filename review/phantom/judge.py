"""From uses to verdicts: exists, proven absent, or unknown, against the packages that the repository pins."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal, Protocol

from review.phantom.index.facts import Signature
from review.phantom.index.lookup import Absent, Exists, Index
from review.phantom.index.places import Class
from review.phantom.uses import Use

RootKind = Literal["standard", "repository", "package", "missing package", "undeclared", "unknown"]


@dataclass(frozen=True, slots=True)
class Root:
    """What a top-level module is to the repository."""

    kind: RootKind
    distribution: str = ""
    """`name version` of the distribution that provides it, or that would."""
    reason: str = ""


class Environment(Protocol):
    """What is known of the packages around one file."""

    index: Index

    def root(self, name: str) -> Root:
        """Where a top-level module comes from."""

    def witnesses(self, dotted: str) -> bool:
        """Whether a second witness agrees that the name is absent."""


Fault = Literal["package", "undeclared", "module", "member", "keyword", "arguments"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A use that cannot work."""

    use: Use
    fault: Fault
    root: Root
    name: str
    """The part that does not exist."""
    where: str = ""
    """What was reached and does not have it."""
    near: tuple[tuple[str, str], ...] = ()
    """(name, signature) of the most similar ones that exist."""
    confirmed: bool = False
    """Whether two witnesses agree."""
    node: ast.AST | None = None
    """The keyword or argument, where the fault is one."""


@dataclass
class Tally:
    """How many uses were decided, for the coverage."""

    exists: int = 0
    absent: int = 0
    unknown: int = 0


def judge(uses: Iterator[Use], environment: Environment, tally: Tally) -> Iterator[Judgement]:
    """The uses that cannot work. Each missing name is told once a line, at its first missing part."""
    told: set[tuple[int, str, str]] = set()
    for use in uses:
        for judgement in _judge_one(use, environment, tally):
            key = (use.line, judgement.where, judgement.name)
            if key not in told:
                told.add(key)
                yield judgement


def _judge_one(use: Use, environment: Environment, tally: Tally) -> Iterator[Judgement]:
    root = environment.root(use.root)
    if root.kind == "missing package":
        tally.absent += 1
        yield Judgement(use, "package", root, use.root, confirmed=True)
    elif root.kind == "undeclared" and use.kind in ("module", "import"):
        tally.absent += 1
        yield Judgement(use, "undeclared", root, use.root)
    elif root.kind in ("package", "repository"):
        yield from _in_index(use, root, environment, tally)
    elif root.kind != "standard":
        tally.unknown += 1


def _in_index(use: Use, root: Root, environment: Environment, tally: Tally) -> Iterator[Judgement]:
    if use.kind == "call":
        if use.instance and not _is_class(use.dotted.rpartition(".")[0], environment.index):
            return
        signature = environment.index.signature(use.dotted)
        if signature is not None and use.call is not None:
            yield from _keywords(use, use.call, signature, root)
            if not signature.bound or use.instance or _is_class(use.dotted, environment.index):
                yield from _arguments(use, use.call, signature, root)
        return
    if use.instance and not _is_class(use.dotted.rpartition(".")[0], environment.index):
        tally.unknown += 1  # what a function gives back is not known
        return
    answer = environment.index.lookup(use.dotted, instance=use.instance)
    if isinstance(answer, Absent):
        tally.absent += 1
        fault: Fault = "module" if use.kind == "module" else "member"
        confirmed = environment.witnesses(f"{answer.where}.{answer.name}")
        yield Judgement(use, fault, root, answer.name, answer.where, answer.near, confirmed)
    elif isinstance(answer, Exists):
        tally.exists += 1
    else:
        tally.unknown += 1


def _is_class(dotted: str, index: Index) -> bool:
    answer = index.lookup(dotted)
    return isinstance(answer, Exists) and all(isinstance(place, Class) for place in answer.places)


def _keywords(use: Use, call: ast.Call, signature: Signature, root: Root) -> Iterator[Judgement]:
    """Keywords that a closed signature does not have."""
    if not signature.closed:
        return
    names = [parameter.name for parameter in signature.parameters if parameter.kind != "positional"]
    for keyword in call.keywords:
        if keyword.arg is not None and not signature.accepts(keyword.arg):
            near = tuple((name, "") for name in get_close_matches(keyword.arg, names, n=3, cutoff=0.6))
            yield Judgement(use, "keyword", root, keyword.arg, f"{use.dotted}{signature}", near, node=keyword)


def _arguments(use: Use, call: ast.Call, signature: Signature, root: Root) -> Iterator[Judgement]:
    """More positional arguments than the signature takes."""
    most = signature.most_positional
    given = len(call.args)
    if most is not None and given > most and not any(isinstance(one, ast.Starred) for one in call.args):
        yield Judgement(use, "arguments", root, str(given), f"{use.dotted}{signature}", node=call.args[most])
