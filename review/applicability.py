"""Whether a rule holds for the versions that a repository declares: `pandas>=2` says nothing to who pins 1.5."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from review.finding import Finding, Rulebook
from review.phantom.pins import Declared

Applies = Literal["yes", "no", "unknown"]

_NUMBER = re.compile(r"\d+(?:\.\d+)*")
_LANGUAGE_VERSIONS = tuple(Version(f"3.{minor}") for minor in range(8, 20))


def applicable(
    findings: Iterable[Finding], rules: Rulebook, declared_for: Callable[[str], Declared]
) -> Iterator[Finding]:
    """The findings whose rules hold for the declared versions, and those where nothing is declared.

    `declared_for` tells what holds for a path. A finding that a declared version decided says so in its evidence.
    """
    for finding in findings:
        wanted = rules[finding.rule].applies_to
        if not wanted:
            yield finding
            continue
        declared = declared_for(finding.path)
        answers = {name: applies(name, versions, declared) for name, versions in wanted.items()}
        if "no" in answers.values():
            continue
        known = tuple(name for name, answer in answers.items() if answer == "yes")
        facts = tuple(_fact(name, wanted[name], declared) for name in known)
        yield replace(finding, evidence=(*finding.evidence, *facts)) if facts else finding


def applies(name: str, versions: str, declared: Declared) -> Applies:
    """Whether any version of `name` that is declared lies in `versions`, a PEP 440 specifier set.

    `python` and `go` are the language's own version. Of a range it is enough that it may hold for one version.
    """
    specifier = SpecifierSet(versions, prereleases=True)
    if name in ("python", "go"):
        stated = declared.python if name == "python" else declared.go and f"=={declared.go}"
        return _meets(stated, specifier, _LANGUAGE_VERSIONS if name == "python" else ()) if stated else "unknown"
    answers = {
        _holds(pin.version, specifier) if pin.version else _meets(pin.specifier, specifier, ())
        for pin in declared.pins.get(name, ())
    }
    return "yes" if "yes" in answers else "no" if answers == {"no"} else "unknown"


def _holds(version: str, specifier: SpecifierSet) -> Applies:
    try:
        return "yes" if specifier.contains(Version(version)) else "no"
    except InvalidVersion:
        return "unknown"


def _meets(declared: str, specifier: SpecifierSet, more: Iterable[Version]) -> Applies:
    """Whether a version is allowed by both. Tried are those that either names, and the ones next to them."""
    try:
        allowed = SpecifierSet(declared, prereleases=True)
    except InvalidSpecifier:
        return "unknown"  # npm's and Go's own grammars
    if not declared:
        return "unknown"
    tried = {*more, *_around(f"{declared},{specifier}")}
    return "yes" if any(allowed.contains(one) and specifier.contains(one) for one in tried) else "no"


def _around(specifiers: str) -> Iterator[Version]:
    for number in _NUMBER.findall(specifiers)[:40]:
        release = Version(number).release
        yield Version(number)
        yield Version(f"{number}.0.1")
        yield Version(f"{release[0] + 1}")
        yield Version(f"{release[0]}.{(release[1] if len(release) > 1 else 0) + 1}")
        if release[-1]:
            yield Version(".".join(map(str, (*release[:-1], release[-1] - 1, 999))))


def _fact(name: str, versions: str, declared: Declared) -> str:
    pins = declared.pins.get(name, ())
    if not pins:
        stated = declared.python if name == "python" else declared.go
        return f"The repository declares {name} {stated}; the rule holds for {versions}."
    said = " or ".join(dict.fromkeys(pin.version or pin.specifier or "any version" for pin in pins))
    where = f" ({pins[0].declared_in})" if pins[0].declared_in else ""
    return f"The repository declares {name} {said}{where}; the rule holds for {versions}."


def check_versions(applies_to: Mapping[str, str]) -> Mapping[str, str]:
    """The mapping itself. Raises ValueError for versions that are no specifier set."""
    for name, versions in applies_to.items():
        try:
            SpecifierSet(versions)
        except InvalidSpecifier as error:
            raise ValueError(f"applies-to {name}: {error}") from error
    return applies_to
