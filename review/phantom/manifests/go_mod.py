"""go.mod and go.work: module, requirements, replacements and exclusions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from review.phantom.manifests import Pin, Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._values import folder_of, inside

ECOSYSTEM: Final = "go"

WORKSPACE = 200
"""Modules that one go.work may use."""

_WORD = re.compile(r'"(?:[^"\\]|\\.)*"|`[^`]*`|[^\s"`]+')
_SILENT = frozenset({"toolchain", "retract", "godebug", "tool", "ignore"})
_GO = re.compile(r"\d{1,3}(?:\.\d{1,3}){0,2}(?:rc\d+|beta\d+)?", re.ASCII)


def recognises(path: str) -> bool:
    """Both files."""
    return path.rpartition("/")[2] in ("go.mod", "go.work")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """One pin per required module, after its replacement; a module that go.work uses is the repository's own."""
    module = _Module(Draft(path, ECOSYSTEM), surroundings, {}, {}, set())
    for directive in _directives(text):
        module.take(directive)
    return module.reading()


@dataclass(frozen=True)
class _Directive:
    verb: str
    words: list[str]
    comment: str
    line: int


def _directives(text: str) -> Iterator[_Directive]:
    """Every directive; lines of a `verb (…)` block carry the verb of the block."""
    block = ""
    for number, raw in enumerate(text.split("\n"), start=1):
        content, _, comment = raw[: names.TEXT_LENGTH].partition("//")
        words = [word.strip('"`') for word in _WORD.findall(content)]
        if block and words[:1] == [")"]:
            block = ""
        elif words[1:] == ["("] or (len(words) == 1 and words[0].endswith("(")):
            block = words[0].rstrip("(")
        elif words:
            verb, rest = (block, words) if block else (words[0], words[1:])
            yield _Directive(verb, rest, comment.strip(), number)


@dataclass
class _Module:
    draft: Draft
    surroundings: Surroundings
    required: dict[str, Pin]
    replaced: dict[tuple[str, str], Pin]
    excluded: set[tuple[str, str]]

    def take(self, directive: _Directive) -> None:
        """Take one directive."""
        words, line = directive.words, directive.line
        match directive.verb, words:
            case "module", [path]:
                self.draft.own(path)
            case "go", [version] if _GO.fullmatch(version):
                self.draft.go = version
            case "require", [path, version] if names.go_path(path) and names.go_version(version):
                indirect = directive.comment.startswith("indirect")
                self.required[path] = self._pin(path, version, line, direct=not indirect)
            case "exclude", [path, version]:
                self.excluded.add((path, version))
            case "replace", [path, "=>", *target]:
                self._replace(path, "", target, line)
            case "replace", [path, version, "=>", *target]:
                self._replace(path, version, target, line)
            case "use", [folder]:
                self._use(folder, line)
            case verb, _ if verb not in _SILENT:
                self.draft.problem("a directive is not understood", line)

    def _pin(self, path: str, version: str, line: int, *, direct: bool = True) -> Pin:
        place = f"{self.draft.path}:{line}"
        return Pin("go", path, specifier=version, version=version, direct=direct, declared_in=place)

    def _replace(self, path: str, version: str, target: list[str], line: int) -> None:
        match target:
            case [folder] if folder.startswith((".", "/")):
                new = Pin("go", path, source="path")
            case [other, chosen] if names.go_path(other) and names.go_version(chosen):
                new = replace(self._pin(path, chosen, line), package="" if other == path else other)
            case _:
                self.draft.problem("a replacement is not understood", line)
                return
        self.replaced[path, version] = new

    def _use(self, folder: str, line: int) -> None:
        """Read the name of a module of the workspace."""
        target = inside(folder_of(self.draft.path), folder)
        path = f"{target}/go.mod".lstrip("/")
        content = self.surroundings.files.read(path) if target is not None else None
        if content is None or len(self.draft.own_packages) >= WORKSPACE:
            self.draft.problem("a module of the workspace is not in the repository", line)
            return
        try:
            found = re.search(r"^module\s+(\S+)", text_of(content), re.MULTILINE)
        except UndecodableError as error:
            self.draft.problem(f"{path} {error}", line)
            return
        self.draft.own(found[1].strip('"`') if found else None)

    def reading(self) -> Reading:
        """The requirements with replacements and exclusions applied; replacements of others stand for themselves."""
        for path, pin in self.required.items():
            version = pin.version or ""
            new = self.replaced.get((path, version)) or self.replaced.get((path, ""))
            if new:
                pin = replace(new, direct=pin.direct, declared_in=pin.declared_in)  # noqa: PLW2901
            elif (path, version) in self.excluded:
                pin = replace(pin, version=None, specifier="")  # noqa: PLW2901  # Go takes a higher one
            self.draft.add("declared", path, 1, pin)
        for (path, _), new in self.replaced.items():
            if path not in self.required:
                self.draft.add("locked", path, 1, replace(new, direct=False))
        return self.draft.reading()
