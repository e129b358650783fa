"""What GitHub's advisory database says of exact versions. Its texts are written by others, and quoted as such."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from review.finding import Finding, Rule, Suggestion
from review.phantom.manifests import Ecosystem
from review.phantom.supply.verdicts import quoted

ECOSYSTEMS: dict[Ecosystem, str] = {"pypi": "pip", "npm": "npm", "go": "go"}
"""What the database calls them."""
SEVERITIES = ("critical", "high", "medium", "low", "unknown")
MOST_TOLD = 5
"""Advisories of one version that a finding names, the worst first; some versions have dozens."""
MOST_READ = 1000
"""Advisories of one answer; a page has at most 100."""

VULNERABLE = Rule(
    id="outdated/vulnerable-pin",
    family="outdated",
    title="Version with known holes",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python", "javascript", "typescript", "go"),
    message="`$NAME` $VERSION has known holes: $ADVISORIES.",
    why="The hole and the way to use it are public; scanners look for such versions all day.",
    fix="Take the first version without them, or a later one of the same major version.",
    prompt=(
        "Raise this package to the version that repairs the named advisories, and no further than its major version if"
        " that suffices. Renew the lock file with the package manager, never by hand, read the release notes in"
        " between, and run the tests. If no version repairs it, leave the package out or guard the calls that the"
        " advisory names, and write down why."
    ),
    cwe="CWE-1395",
    references=("https://docs.github.com/en/rest/security-advisories/global-advisories",),
)

_GHSA = re.compile(r"GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}")
_CVE = re.compile(r"CVE-\d{4}-\d{4,10}")
_PLAIN_VERSION = re.compile(r"v?\d[\w.+!-]{0,60}", re.ASCII)
_BOUND = re.compile(r"(<=|>=|<|>|=)\s*(\S{1,80})")
_SEMVER = re.compile(r"v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([0-9A-Za-z.-]{1,100}))?(?:\+[0-9A-Za-z.-]*)?")
_REQUIREMENT = re.compile(r"[ \t]*([A-Za-z0-9][\w.-]*)(?:\[[\w,. -]*\])?[ \t]*==[ \t]*([\w.!+-]+)[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Exact:
    """One version of a package."""

    ecosystem: Ecosystem
    package: str
    version: str

    @property
    def query(self) -> str:
        """As the database is asked for it; it writes versions of Go modules without their `v`."""
        version = self.version.removeprefix("v") if self.ecosystem == "go" else self.version
        return f"{self.package}@{version}"


@dataclass(frozen=True, slots=True)
class Pinned:
    """A line that asks for a version."""

    exact: Exact
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class Advisory:
    """What the database says of one version; all fields are checked but the summary, which may hold anything."""

    ghsa: str
    cve: str
    severity: str
    summary: str
    patched: str
    """The first version without the hole; empty if there is none, or it is no plain version."""

    @property
    def name(self) -> str:
        """The name under which people know it."""
        return self.cve or self.ghsa


def read(answer: object, asked: Iterable[Exact]) -> dict[Exact, tuple[Advisory, ...]]:
    """The advisories about each version `asked`, the worst first, from an answer of the database.

    What was withdrawn, or is not understood, is left out.
    """
    found: dict[Exact, dict[str, Advisory]] = {exact: {} for exact in asked}
    for item in answer[:MOST_READ] if isinstance(answer, list) else ():
        if isinstance(item, dict) and item.get("withdrawn_at") is None:
            for exact, known in found.items():
                advisory = _about(item, exact)
                if advisory is not None:
                    known[advisory.ghsa] = advisory
    return {exact: tuple(sorted(known.values(), key=_rank)) for exact, known in found.items()}


def repaired(exact: Exact, advisories: Iterable[Advisory]) -> str:
    """The first version in which all of them are repaired; empty if there is none, or that is not known."""
    versions = [advisory.patched for advisory in advisories]
    keys = [_key(exact.ecosystem, version) for version in versions]
    if not keys or None in keys:
        return ""
    return max(zip(keys, versions, strict=True))[1]


def pin_finding(
    pinned: Pinned, advisories: Sequence[Advisory], engine: str, also: Iterable[str] = (), fix: Suggestion | None = None
) -> Finding:
    """The finding for a version with `advisories` (at least one); `also` are other places of the same."""
    exact, count = pinned.exact, len(advisories)
    names = ", ".join(advisory.name for advisory in advisories[:MOST_TOLD])
    more = f" and {count - MOST_TOLD} more" if count > MOST_TOLD else ""
    holes = f"a known hole ({advisories[0].severity})" if count == 1 else f"{count} known holes"
    worst = "" if count == 1 else f" (the worst: {advisories[0].severity})"
    target = repaired(exact, advisories)
    end = f"{target} is the first version without." if target else "No version without is known."
    return Finding(
        rule=VULNERABLE.id,
        path=pinned.path,
        start_line=pinned.line,
        end_line=pinned.line,
        message=f"`{exact.package}` {exact.version} has {holes}{worst}: {names}{more}. {end}",
        evidence=(*map(_evidence, advisories[:MOST_TOLD]), *(f"The same stands at {place}." for place in also)),
        engines=(engine,),
        suggestion=fix,
    )


def repinned(line: str, exact: Exact, version: str) -> str | None:
    """The line `name==version` of a requirements file with another `version`; None for every other line."""
    match = _REQUIREMENT.fullmatch(line)
    if exact.ecosystem != "pypi" or match is None or match[2] != exact.version:
        return None
    if canonicalize_name(match[1]) != canonicalize_name(exact.package) or _major(exact.version) != _major(version):
        return None
    return line[: match.start(2)] + version + line[match.end(2) :]


def _rank(advisory: Advisory) -> tuple[int, str]:
    return SEVERITIES.index(advisory.severity), advisory.ghsa


def _evidence(advisory: Advisory) -> str:
    names = f"{advisory.ghsa} ({advisory.cve})" if advisory.cve else advisory.ghsa
    link = f"`https://github.com/advisories/{advisory.ghsa}`"
    return f"{names}, {advisory.severity}: {quoted(advisory.summary)}, {link}."


def _about(item: dict[object, object], exact: Exact) -> Advisory | None:
    ghsa, vulnerabilities = item.get("ghsa_id"), item.get("vulnerabilities")
    if not isinstance(ghsa, str) or not _GHSA.fullmatch(ghsa) or not isinstance(vulnerabilities, list):
        return None
    for one in vulnerabilities[:MOST_READ]:
        if isinstance(one, dict) and _concerns(one, exact):
            patched, cve, severity = one.get("first_patched_version"), item.get("cve_id"), item.get("severity")
            return Advisory(
                ghsa=ghsa,
                cve=cve if isinstance(cve, str) and _CVE.fullmatch(cve) else "",
                severity=severity if isinstance(severity, str) and severity in SEVERITIES else "unknown",
                summary=str(item.get("summary") or "")[:1000],
                patched=patched if isinstance(patched, str) and _PLAIN_VERSION.fullmatch(patched) else "",
            )
    return None


def _concerns(vulnerability: dict[object, object], exact: Exact) -> bool:
    package, allowed = vulnerability.get("package"), vulnerability.get("vulnerable_version_range")
    if not isinstance(package, dict) or not isinstance(allowed, str) or len(allowed) > 400:
        return False
    named = package.get("ecosystem") == ECOSYSTEMS[exact.ecosystem] and isinstance(package.get("name"), str)
    return named and _plain(exact, str(package["name"])) == _plain(exact, exact.package) and _within(exact, allowed)


def _plain(exact: Exact, name: str) -> str:
    return canonicalize_name(name) if exact.ecosystem == "pypi" else name


def _within(exact: Exact, allowed: str) -> bool:
    """Whether the version is in a range such as `>= 1.0, < 1.2`; False if that is not understood."""
    version = _key(exact.ecosystem, exact.version)
    bounds = [_BOUND.fullmatch(part.strip()) for part in allowed.split(",")]
    return version is not None and all(
        bound is not None and _holds(version, bound[1], _key(exact.ecosystem, bound[2])) for bound in bounds
    )


def _holds(version: Any, operator: str, bound: Any) -> bool:
    if bound is None:
        return False
    less, equal = bool(version < bound), bool(version == bound)
    return {"<": less, "<=": less or equal, ">": not less and not equal, ">=": not less, "=": equal}[operator]


def _key(ecosystem: Ecosystem, version: str) -> Any:
    """What orders the versions of an ecosystem: it compares with others of the same; None for a text that is none."""
    if ecosystem == "pypi":
        try:
            return Version(version)
        except InvalidVersion:
            return None
    match = _SEMVER.fullmatch(version)
    if match is None:
        return None
    words = match[4].split(".") if match[4] else []
    parts = tuple((0, int(word), "") if word.isdecimal() else (1, 0, word) for word in words)
    return tuple(int(match[number] or 0) for number in (1, 2, 3)), not parts, parts


def _major(version: str) -> str:
    return version.removeprefix("v").partition(".")[0]
