"""environment.yml of conda: its own packages are known by name only, those in its `pip:` part are pip's."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, pin
from review.phantom.manifests._python import python_of
from review.phantom.manifests._values import KeyLines, UnreadableError, array, string, table, yaml_mapping
from review.phantom.manifests.requirements_txt import read_lines

ECOSYSTEM: Final = "pypi"

_SPEC = re.compile(r"(?:[\w./-]+::)?(?P<name>[A-Za-z0-9_][\w.-]*)\s*(?P<range>[\[=<>!~ ].*)?", re.ASCII)


def recognises(path: str) -> bool:
    """The usual names."""
    return bool(re.fullmatch(r"(?:conda[-_]?)?env(?:ironment)?[\w.-]*\.ya?ml", path.rpartition("/")[2]))


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """conda's packages have the source `unknown`, for their names and builds are conda's own."""
    draft = Draft(path, ECOSYSTEM)
    try:
        document = yaml_mapping(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    lines = KeyLines(text)
    for item in array(document.get("dependencies")):
        if isinstance(item, dict):
            requirements = [string(line) for line in array(table(item).get("pip"))]
            draft.include(read_lines(path, requirements, lines.line("pip") + 1, surroundings))
        else:
            _add(draft, string(item), lines.line("dependencies"))
    return draft.reading()


def _add(draft: Draft, spec: str, line: int) -> None:
    found = _SPEC.fullmatch(spec.strip())
    if not found:
        draft.problem("a conda package is not understood", line)
        return
    version = (found["range"] or "").strip()
    if found["name"] == "python":
        draft.python = python_of(version.lstrip("= ").split("=")[0]) if version[:1] in "= " else python_of(version)
    elif names.pypi_name(found["name"]):  # conda's `_openmp_mutex` and the like are no Python packages
        draft.add("declared", found["name"], line, replace(pin("pypi"), source="unknown"))
