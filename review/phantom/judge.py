"""From uses to verdicts: exists, proven absent, or unknown, against the packages that the repository pins."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Literal, Protocol

from review.phantom.dossier import Absence
from review.phantom.index.facts import Signature
from review.phantom.index.lookup import Absent, Exists, Index
from review.phantom.index.places import Callable, Class
from review.phantom.probe import Heard, Probe
from review.phantom.probing import missing_part, probe_of_call, probe_of_member
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

    def is_shared(self, dotted: str) -> bool:
        """Whether a package is a namespace of which other distributions may have parts as well."""

    def is_unheard(self, dotted: str) -> bool:
        """Whether the last part of the name occurs nowhere in the distributions that provide the first."""


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
    """Whether two witnesses agree and nothing leaves it open: then it blocks."""
    node: ast.AST | None = None
    """The keyword or argument, where the fault is one."""
    probe: Probe | None = None
    """What to ask the second witness; None where its answer could confirm nothing."""
    unheard: bool = False
    """Whether it is known that the word occurs nowhere in the distribution."""
    witness: str = ""
    """The second witness, with its version, if it agrees."""
    dotted: str = ""
    """For a member or module: the absolute name, as the code spells it, up to the part that is missing."""
    elsewhere: str = ""
    """A sentence about another release that has it."""

    @property
    def absence(self) -> Absence | None:
        """What other releases may be asked for; None where that makes no sense."""
        if self.root.kind != "package" or not self.dotted:
            return None
        name, _, version = self.root.distribution.partition(" ")
        return Absence(name, version, self.dotted, self.use.instance is not None and self.dotted == self.use.dotted)


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


def confirmed(judgement: Judgement, heard: Heard, *, loose: bool) -> Judgement:
    """The judgement with the second witness's word. `loose`: another version than the one looked at may be used."""
    agrees = judgement.probe in heard.absent
    # A witness that could not be asked is stood in for by the third one.
    enough = agrees or (judgement.unheard and not heard.name)
    return replace(judgement, witness=heard.name if agrees else "", confirmed=enough and not loose)


def _judge_one(use: Use, environment: Environment, tally: Tally) -> Iterator[Judgement]:
    root = environment.root(use.root)
    if root.kind == "missing package":
        if use.kind not in ("module", "import"):
            return  # the import has been told; what hangs on it falls with it
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
        yield from _of_call(use, root, environment)
        return
    if use.instance and not _is_class(use.dotted.rpartition(".")[0], environment.index):
        tally.unknown += 1  # what a function gives back is not known
        return
    answer = environment.index.lookup(use.dotted, instance=bool(use.instance))
    if isinstance(answer, Exists):
        tally.exists += 1
        return
    # Nothing was reached where names are only imported in a circle.
    if not isinstance(answer, Absent) or not answer.where or environment.is_shared(answer.where):
        tally.unknown += 1
        return
    may_be_other = use.instance is not None and _may_be_other(use, environment.index)
    # To search for the word costs most: elsewhere it is left to the caller, who may do without.
    unheard = (may_be_other or root.kind == "repository") and environment.is_unheard(f"{answer.where}.{answer.name}")
    if may_be_other and not unheard:
        tally.unknown += 1  # what occurs in the distribution, another of its classes may have
        return
    tally.absent += 1
    fault: Fault = "module" if use.kind == "module" else "member"
    # Other files may give a shared object the member; and an owner that the index cannot see through proves little.
    left_open = may_be_other or use.instance == "shared" or answer.by_words
    probe = None if left_open or root.kind == "repository" else probe_of_member(use, environment.index)
    # The second witness reads packages only; of the repository's own modules, a search of all its files is enough.
    confirmed = unheard and not left_open and root.kind == "repository"
    dotted = ".".join(use.dotted.split(".")[: missing_part(use, environment.index) + 1])
    yield Judgement(
        use,
        fault,
        root,
        answer.name,
        answer.where,
        answer.near,
        confirmed,
        probe=probe,
        unheard=unheard,
        dotted=dotted,
    )


def _of_call(use: Use, root: Root, environment: Environment) -> Iterator[Judgement]:
    """Arguments that the called function, class or object does not take."""
    index = environment.index
    if use.call is None or (use.instance and not _is_class(use.dotted.rpartition(".")[0], index)):
        return
    if not use.instance and not isinstance(index.lookup(use.dotted), Exists):
        return
    is_object = not use.instance and _is_object(use.dotted, index)
    signature = index.signature(f"{use.dotted}.__call__" if is_object else use.dotted)
    if signature is None:
        return
    uncertain = _is_stub(use.dotted, index) or (use.instance is not None and _may_be_other(use, index))
    asked = root.kind == "package" and not uncertain and use.instance != "shared"
    for judgement in _keywords(use, use.call, signature, root):
        if not uncertain or environment.is_unheard(f"{use.dotted}.{judgement.name}"):
            yield replace(judgement, probe=probe_of_call(use, index, keyword=judgement.name) if asked else None)
    if not uncertain and (not signature.bound or use.instance or is_object or _is_class(use.dotted, index)):
        for judgement in _arguments(use, use.call, signature, root):
            yield replace(judgement, probe=probe_of_call(use, index, given=int(judgement.name)) if asked else None)


def _may_be_other(use: Use, index: Index) -> bool:
    """Whether an object may be of another class than the one named: of a subclass, or what its `__new__` chose."""
    if use.instance == "annotated":
        return True
    made = index.lookup(f"{use.dotted.rpartition('.')[0]}.__new__")
    return isinstance(made, Exists) and any(isinstance(place, Callable) for place in made.places)


def _is_stub(dotted: str, index: Index) -> bool:
    """Whether only a stub tells what a call may pass, as of compiled code: it may be older than the code."""
    answer = index.lookup(dotted)
    places = answer.places if isinstance(answer, Exists) else ()
    return any(isinstance(place, Callable) and place.stub for place in places)


def _is_class(dotted: str, index: Index) -> bool:
    classes = _classes(dotted, index)
    return bool(classes) and not any(place.instance for place in classes)


def _is_object(dotted: str, index: Index) -> bool:
    """Whether the name stands for an object of a class of the distribution, such as `pytest.skip`."""
    return any(place.instance for place in _classes(dotted, index))


def _classes(dotted: str, index: Index) -> tuple[Class, ...]:
    """The classes, or their objects, that a name stands for; none if it may be anything else."""
    answer = index.lookup(dotted)
    places = answer.places if isinstance(answer, Exists) else ()
    classes = tuple(place for place in places if isinstance(place, Class))
    return classes if len(classes) == len(places) else ()


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
