"""requirements*.txt, constraints*.txt and their .in sources, with everything they include."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from review.phantom.manifests import Pin, Reading, Surroundings
from review.phantom.manifests._decoding import UndecodableError, text_of
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._requirement_lines import LogicalLine, is_place, logical_lines, option, requirement_of
from review.phantom.manifests._values import folder_of, inside

ECOSYSTEM: Final = "pypi"

INCLUDES = 100
"""Files that one requirements file may pull in."""

_NAME = re.compile(
    r"[\w.-]*(?:requirement|constraint|reqs)[\w.-]*\.(?:txt|in|pip)|[\w.-]+\.requirements", re.IGNORECASE
)
_FOLDER = re.compile(r"\.?(?:requirements?|reqs)", re.IGNORECASE)
_VARIABLE = re.compile(r"\$\{[A-Z0-9_]+\}")
_QUIET = frozenset(
    {"--pre", "--prefer-binary", "--require-hashes", "--trusted-host", "--use-feature", "--no-binary", "--only-binary"}
)
"""Options that say nothing about which packages there are or where they come from."""


def recognises(path: str) -> bool:
    """By the usual names, and every .txt or .in in a folder called `requirements`."""
    folder, _, name = path.rpartition("/")
    in_folder = name.endswith((".txt", ".in")) and bool(_FOLDER.fullmatch(folder.rpartition("/")[2]))
    return in_folder or bool(_NAME.fullmatch(name))


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """The requirements of the file and of those that it includes."""
    constraints = "constraint" in path.rpartition("/")[2].lower()
    return _Visit(surroundings).walk(path, text, constraints=constraints)


def read_files(paths: Iterable[str], surroundings: Surroundings, draft: Draft) -> None:
    """Add what the requirements files at `paths` say, for manifests that refer to some."""
    visit = _Visit(surroundings)
    for path in paths:
        visit.include(draft, path, 0, constraints=False)
    draft.declared[:] = visit.placed(draft.declared)


def read_lines(path: str, lines: Iterable[str], first: int, surroundings: Surroundings) -> Reading:
    """What requirements mean that stand in another kind of file, from line `first` on."""
    text = "\n" * (first - 1) + "\n".join(line.replace("\n", " ") for line in lines)
    return _Visit(surroundings).walk(path, text, constraints=False)


class _Visit:
    """One run of pip: options such as `--index-url` hold for all files of it, wherever they stand."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._seen: dict[str, bool] = {}
        self._private = False

    def walk(self, path: str, text: str, *, constraints: bool) -> Reading:
        """Read the first file and all it includes."""
        draft = Draft(path, ECOSYSTEM)
        self._file(draft, path, text, constraints=constraints)
        draft.declared, draft.locked = self.placed(draft.declared), self.placed(draft.locked)
        return draft.reading()

    def placed(self, pins: list[Pin]) -> list[Pin]:
        """The pins, as coming from a private index if any option said so."""
        if not self._private:
            return pins
        return [replace(pin, source="private index") if pin.source == "registry" else pin for pin in pins]

    def _file(self, draft: Draft, path: str, text: str, *, constraints: bool) -> None:
        self._seen[path] = True
        for line in logical_lines(text):
            draft.count()
            found = option(line.text)
            if found:
                self._option(draft, path, line, found, constraints=constraints)
            else:
                self._requirement(draft, path, line, constraints=constraints)
        self._seen[path] = False

    def _option(self, draft: Draft, path: str, line: LogicalLine, found: tuple[str, str], *, constraints: bool) -> None:
        name, value = found
        if name in ("--requirement", "--constraint"):
            target = inside(folder_of(path), value) if value and not _VARIABLE.search(value) else None
            if target is None or "://" in value:
                _problem(draft, path, "an included file is outside of the repository", line.number)
            else:
                self.include(draft, target, line.number, constraints=constraints or name == "--constraint")
        elif name == "--editable":
            self._requirement(draft, path, LogicalLine(line.number, value), constraints=constraints)
        elif name in ("--index-url", "--extra-index-url"):
            self._private = self._private or self._surroundings.source(value) != "registry"
        elif name in ("--find-links", "--no-index"):
            self._private = True
        elif name not in _QUIET:
            _problem(draft, path, "an option is not known to pip", line.number)

    def include(self, draft: Draft, target: str, line: int, *, constraints: bool) -> None:
        """Read another file of the repository into `draft`; each is read once, and a cycle is a problem."""
        if self._seen.get(target):
            draft.problem(f"{target} includes itself", line)
        if target in self._seen:
            return
        if len(self._seen) >= INCLUDES:
            draft.problem(f"includes more than {INCLUDES} files", line)
            return
        content = self._surroundings.files.read(target)
        try:
            if content is None:
                draft.problem(f"{target} is included and does not exist", line)
            else:
                self._file(draft, target, text_of(content), constraints=constraints)
        except UndecodableError as error:
            _problem(draft, target, str(error), 0)

    def _requirement(self, draft: Draft, path: str, line: LogicalLine, *, constraints: bool) -> None:
        pin = requirement_of(line.text) if not _VARIABLE.search(line.text.split("@")[0]) else None
        if pin is None:
            if not is_place(line.text):
                _problem(draft, path, "a requirement is not understood", line.number)
            elif inside(folder_of(path), line.text.partition("[")[0]) is None or not line.text.startswith("."):
                _problem(draft, path, "a requirement by address does not say its name", line.number)
            return
        pin = replace(pin, declared_in=f"{path}:{line.number}")
        if not constraints:
            draft.add("declared", pin.name, line.number, pin)
        elif pin.version or pin.source != "registry":
            draft.add("locked", pin.name, line.number, replace(pin, direct=False))


def _problem(draft: Draft, path: str, sentence: str, line: int) -> None:
    """A problem in a file that `draft.path` includes, or in itself."""
    if path == draft.path:
        draft.problem(sentence, line)
    else:
        draft.problem(f"{sentence} (in {path}:{line})" if line else f"{path} {sentence}")
