"""Uses of what a pinned package itself says is deprecated: what exists, but will not for long."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from review.finding import Finding, Rule
from review.phantom.index.facts import Deprecation
from review.phantom.index.lookup import Exists, Index
from review.phantom.index.places import Class
from review.phantom.judge import Environment, Root
from review.phantom.uses import Use
from review.rules import PythonFile
from review.rules.syntax.guards import expects_warning
from review.rules.syntax.meaning import meaning_of

_PROMPT = (
    "Replace what the pinned package deprecates by what its own notice or its release notes name, looked up in the"
    " installed version instead of remembered from another one. Check that arguments, order, dtype and return value"
    " stay the same, silence no warning, change no pin, and keep or add a test that executes the line."
)


def _rule(slug: str, title: str, message: str, fix: str) -> Rule:
    return Rule(
        id=f"outdated/{slug}",
        family="outdated",
        title=title,
        severity="low",
        confidence="high",
        level="comment",
        languages=("python",),
        message=message,
        why="It works today and warns; the release that removes it breaks this line, often as a side effect of a"
        " security update.",
        fix=fix,
        prompt=_PROMPT,
        cwe="CWE-477",
    )


MEMBER = _rule(
    "deprecated-member",
    "The pinned package deprecates it",
    "`$NAME` is deprecated in $VERSION.",
    "Use what the package names in its place.",
)
PARAMETER = _rule(
    "deprecated-parameter",
    "The pinned package deprecates this argument",
    "`$NAME` deprecates its argument `$PARAMETER` in $VERSION.",
    "Leave the argument out, or pass what the package names in its place.",
)
DEPRECATED_RULES = (MEMBER, PARAMETER)

_NAMED = re.compile(r"(?<![\w./-])([A-Za-z_]\w*(?:\.\w+)*)(?![\w/-])")
_INSTEAD = re.compile(
    r"\b(?:use|using|favou?r of|from|renamed(?: to)?|replaced (?:by|with)|prefer|call|see|to) (.{1,120})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Retiring:
    """A use of something deprecated."""

    use: Use
    root: Root
    said: Deprecation
    node: ast.AST
    """The use, or the keyword argument."""
    instead: str = ""
    """What the package names in its place, if that exists in the same version."""


def deprecated(uses: Iterable[Use], environment: Environment, file: PythonFile) -> Iterator[Retiring]:
    """The uses, in the order of the file's tree, that a package of the environment warns of; one for a dotted name.

    Nothing is said where the file expects a warning.
    """
    told: dict[int, list[str]] = {}
    for use in uses:
        root = environment.root(use.root)
        if root.kind != "package":
            continue
        for one in _said(use, root, environment.index):
            line = getattr(one.node, "lineno", use.line)
            name = f"{use.dotted}({one.said.parameter}" if one.said.parameter else use.dotted
            known = any(_is_part(name, other) for other in told.get(line, ()))
            if not known and not expects_warning(one.node, meaning_of(file).scopes):
                told.setdefault(line, []).append(name)
                yield one


def _is_part(one: str, other: str) -> bool:
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")


def _said(use: Use, root: Root, index: Index) -> Iterator[Retiring]:
    if use.instance and not _is_class(use.dotted.rpartition(".")[0], index):
        return
    for said in index.deprecations(use.dotted, instance=use.instance is not None):
        instead = _instead(said, use.dotted, index)
        if not said.parameter and use.kind != "call":
            yield Retiring(use, root, said, use.node, instead)
        elif said.parameter and use.call is not None:
            passed = [one for one in use.call.keywords if one.arg == said.parameter]
            yield from (Retiring(use, root, said, one, instead) for one in passed)


def _is_class(dotted: str, index: Index) -> bool:
    """Whether calling the name makes an object of it: what a function gives back is not known."""
    answer = index.lookup(dotted)
    places = answer.places if isinstance(answer, Exists) else ()
    return bool(places) and all(isinstance(place, Class) and not place.instance for place in places)


def _instead(said: Deprecation, dotted: str, index: Index) -> str:
    """The first name that the package offers and has. Its words are hostile: only names that exist come through."""
    offers = [name for offer in _INSTEAD.findall(said.says) for name in _NAMED.findall(offer)]
    if said.parameter:
        signature = index.signature(dotted)
        known = {one.name for one in signature.parameters} - {said.parameter} if signature else set()
        return next((name for name in offers if name in known), "")
    owner, top = dotted.rpartition(".")[0], dotted.partition(".")[0]
    above = owner.rpartition(".")[0]
    candidates = (f"{start}.{name}" for name in offers for start in (owner, above, top) if start)
    absolute = (f"{top}.{name.partition('.')[2]}" for name in offers if "." in name)
    mine = (full for full in (*absolute, *candidates) if full not in (dotted, owner))
    return next((full for full in mine if _is_current(full, index)), "")


def _is_current(dotted: str, index: Index) -> bool:
    """Whether the name exists and is not deprecated itself."""
    if not isinstance(index.lookup(dotted), Exists):
        return False
    return not any(not said.parameter for said in index.deprecations(dotted))


def retiring_finding(one: Retiring, file: PythonFile) -> Finding:
    """The finding, with the package's own words as evidence."""
    line = getattr(one.node, "end_lineno", None) or one.use.line
    rule = PARAMETER if one.said.parameter else MEMBER
    version = one.root.distribution
    message = (
        f"`{one.use.dotted}` deprecates its argument `{one.said.parameter}` in {version}"
        if one.said.parameter
        else f"`{one.use.dotted}` is deprecated in {version}"
    )
    says = f"`{one.said.where}` of {version} " + (f"says: {one.said.says}" if one.said.says else "marks it so.")
    return Finding(
        rule=rule.id,
        path=file.source.path,
        start_line=line,
        end_line=line,
        message=f"{message}; it names `{one.instead}` instead." if one.instead else f"{message}.",
        evidence=(says,),
    )
