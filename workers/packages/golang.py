"""Judge the imports of the Go files of a change and the lines of its go.mod files, as an analyzer run of its own."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from typing import TYPE_CHECKING

from review.finding import AnalyzerRun, Finding
from review.phantom.golang.imports import read_header
from review.phantom.golang.judge import Judge, Verdict
from review.phantom.golang.manifest import Requirement, is_summed, requirements
from review.phantom.golang.places import HOST, Place, place_of
from review.phantom.golang.rules import import_finding, requirement_finding
from review.phantom.manifests import Files
from review.source import SourceFile

if TYPE_CHECKING:
    from workers.github.others import OtherRepositories

NAME = "go"
MANIFEST = "go.mod"

MOST_HINTS = 30
"""Files that are looked through for a setting that speaks of private modules."""

_PRIVATE = (b"GOPRIVATE", b"GONOPROXY", b"GONOSUMDB", b"insteadOf", b"GOPROXY")
_SETTINGS = ("Makefile", "Dockerfile", ".envrc", ".gitconfig", "go.env", ".gitlab-ci.yml", "Jenkinsfile")
_MAYBE_PRIVATE = "GitHub shows Assay no repository `{}`; a private one would look the same"
_NO_OWNER = "GitHub has neither the repository nor an account `{}`"


def is_manifest(path: str) -> bool:
    """Whether a file of this path is a go.mod."""
    return path.rpartition("/")[2] == MANIFEST


def check_go(
    files: Mapping[str, SourceFile],
    lines: Mapping[str, Collection[int]],
    tree: Files,
    github: OtherRepositories | None,
) -> AnalyzerRun | None:
    """Findings on `lines` (by path) of the Go files and go.mod files among `files`; None where there are none.

    `github` answers for repositories of github.com; None where nobody may be asked.
    """
    sources = [path for path in sorted(files) if files[path].language == "go"]
    manifests = [path for path in sorted(files) if is_manifest(path)]
    if not sources and not manifests:
        return None
    started = time.monotonic()
    check = _Check(files, lines, tree, github)
    findings = [one for path in sources for one in check.imports(path)]
    findings += [one for path in manifests for one in check.manifest(path)]
    seconds = time.monotonic() - started
    return AnalyzerRun(
        NAME, version("assay"), "ok", seconds, tuple(sources), tuple(findings), detail=check.told() if sources else ""
    )


@dataclass
class _Check:
    files: Mapping[str, SourceFile]
    lines: Mapping[str, Collection[int]]
    tree: Files
    github: OtherRepositories | None
    states: Counter[str] = field(default_factory=Counter)

    @cached_property
    def _judge(self) -> Judge:
        return Judge(self.tree)

    def told(self) -> str:
        """What was judged, for the one who reads the check."""
        words = {"exists": "there", "absent": "absent", "unknown": "unknown"}
        counts = ", ".join(f"{self.states[state]} {word}" for state, word in words.items())
        asked = f"GitHub was asked {self.github.asked} times" if self.github else "GitHub was not asked"
        return f"changed imports: {counts}; {asked}; members of packages are not checked"

    def imports(self, path: str) -> Iterator[Finding]:
        """The findings on the changed imports of a file."""
        for verdict in self._judge.judge(path, read_header(self.files[path].text)):
            if verdict.line in self.lines[path]:
                self.states[verdict.state] += 1
                if verdict.fault:
                    yield self._on_import(verdict)

    def _on_import(self, verdict: Verdict) -> Finding:
        place = place_of(verdict.package) if verdict.fault == "undeclared" else None
        seen, certain = self._missing(place) if place else ("", False)
        return import_finding(verdict, NAME, seen, certain=certain)

    def manifest(self, path: str) -> Iterator[Finding]:
        """The findings on the changed requirements of a go.mod."""
        for requirement in requirements(path, self.files[path].text, self.tree, self.lines[path]):
            reason, certain = self._wrong_with(requirement)
            if reason:
                yield requirement_finding(requirement, NAME, reason, certain=certain)

    def _wrong_with(self, requirement: Requirement) -> tuple[str, bool]:
        """What is wrong with a requirement, and whether that is certain; an empty text if nothing is known to be.

        Mirrors keep versions whose tag or repository was removed. A line in go.sum says that somebody has fetched this
        one, so that it is certain to be missing only without.
        """
        if requirement.refusal:
            return requirement.refusal, True
        place = requirement.place
        if place is None or self.github is None:
            return "", False
        reason, certain = self._missing(place)
        if not reason and self.github.repository(place) == "there":
            reason, certain = self._missing_version(requirement, place, self.github)
        return reason, certain and not is_summed(requirement, self.tree)

    def _missing_version(self, requirement: Requirement, place: Place, github: OtherRepositories) -> tuple[str, bool]:
        if requirement.commit:
            # A commit that was pushed away stays in mirrors and clones, so this is never certain.
            absent = github.commit(place, requirement.commit) == "not there"
            return (f"`{place.full_name}` has no commit `{requirement.commit}`" if absent else ""), False
        absent = github.tag(place, requirement.version) == "not there"
        return (f"`{place.full_name}` has no tag `{place.tag(requirement.version)}`" if absent else ""), absent

    def _missing(self, place: Place) -> tuple[str, bool]:
        """What GitHub says of a repository that it does not show, and whether that proves that there is none.

        GitHub answers 404 for a private repository too, and anybody may have one that this installation does not reach.
        Only an owner that does not exist can have none: accounts are shown to everybody, but those that an enterprise
        manages. Where the repository hints at private modules, or the owner is its own, nothing is said at all.
        """
        github = self.github
        if github is None or self._may_be_private(place) or github.repository(place) != "not there":
            return "", False
        if not place.may_be_managed and github.owner(place) == "not there":
            return _NO_OWNER.format(place.owner), True
        return _MAYBE_PRIVATE.format(place.full_name), False

    def _may_be_private(self, place: Place) -> bool:
        owners = {self.github.own.lower()} if self.github else set()
        return place.owner.lower() in owners | self._own_owners or self._hints_at_private

    @cached_property
    def _own_owners(self) -> set[str]:
        """Owners that the repository's own modules are named after."""
        return {path.split("/")[1].lower() for path in self._judge.modules.paths() if path.startswith(f"{HOST}/")}

    @cached_property
    def _hints_at_private(self) -> bool:
        """Whether a file that sets up builds names private modules, or another way to fetch them."""
        names = [
            name
            for name in sorted(self.tree.names())
            if name.rpartition("/")[2] in _SETTINGS or name.startswith(".github/workflows/")
        ]
        contents = (self.tree.read(name) or b"" for name in names[:MOST_HINTS])
        return len(names) > MOST_HINTS or any(word in content for content in contents for word in _PRIVATE)
