"""pyproject.toml: the standard tables, and those of Poetry, uv, PDM, Hatch and setuptools."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._python import add_poetry, add_requirement, python_of, table_source
from review.phantom.manifests._values import (
    KeyLines,
    QuotedLines,
    UnreadableError,
    array,
    dig,
    folder_of,
    inside,
    string,
    strings,
    table,
    toml,
)
from review.phantom.manifests.requirements_txt import read_files

ECOSYSTEM: Final = "pypi"


def recognises(path: str) -> bool:
    """The one name of this file."""
    return path.rpartition("/")[2] == "pyproject.toml"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """Everything that any of the tables declares."""
    draft = Draft(path, ECOSYSTEM)
    try:
        document = toml(text)
    except UnreadableError as error:
        draft.problem(str(error))
        return draft.reading()
    project = _Pyproject(draft, document, KeyLines(text), QuotedLines(text), surroundings)
    project.standard()
    project.groups()
    project.poetry()
    project.other_tools()
    project.dynamic()
    project.sources()
    return draft.reading()


@dataclass(frozen=True)
class _Pyproject:
    draft: Draft
    document: dict[str, Any]
    lines: KeyLines
    quoted: QuotedLines
    surroundings: Surroundings

    def standard(self) -> None:
        """`[project]` and `[build-system]`."""
        project = table(self.document.get("project"))
        self.draft.own(project.get("name"))
        self.draft.python = names.specifiers(string(project.get("requires-python"))) or ""
        self._requirements(project.get("dependencies"))
        self._each(project.get("optional-dependencies"))
        self._requirements(dig(self.document, "build-system", "requires"))

    def groups(self) -> None:
        """`[dependency-groups]` (PEP 735): all of them are read, so an `include-group` adds nothing but must exist."""
        groups = table(self.document.get("dependency-groups"))
        known = {names.pypi_name(name) for name in groups}
        for group, items in groups.items():
            self._requirements([item for item in array(items) if not isinstance(item, dict)])
            for item in array(items):
                if isinstance(item, dict) and names.pypi_name(item.get("include-group")) not in known:
                    self.draft.problem("an included dependency group does not exist", self.lines.line(group))

    def poetry(self) -> None:
        """`[tool.poetry]`: dependencies, the old dev-dependencies, and groups."""
        poetry = table(dig(self.document, "tool", "poetry"))
        self.draft.own(poetry.get("name"))
        groups = [table(group).get("dependencies") for group in table(poetry.get("group")).values()]
        for dependencies in (poetry.get("dependencies"), poetry.get("dev-dependencies"), *groups):
            for name, value in table(dependencies).items():
                if name == "python":
                    self.draft.python = self.draft.python or python_of(string(value))
                else:
                    add_poetry(self.draft, name, value, self.lines.line(name), self.surroundings)

    def other_tools(self) -> None:
        """uv's and PDM's development dependencies, and Hatch's environments."""
        tool = table(self.document.get("tool"))
        self._requirements(dig(tool, "uv", "dev-dependencies"))
        self._each(dig(tool, "pdm", "dev-dependencies"))
        for environment in table(dig(tool, "hatch", "envs")).values():
            self._requirements(table(environment).get("dependencies"))
            self._requirements(table(environment).get("extra-dependencies"))

    def dynamic(self) -> None:
        """`dynamic = ["dependencies"]`: setuptools may name requirements files; anything else is not known here."""
        dynamic = strings(dig(self.document, "project", "dynamic"))
        settings = table(dig(self.document, "tool", "setuptools", "dynamic"))
        extras = table(settings.get("optional-dependencies")).values()
        files = [
            file for value in (settings.get("dependencies"), *extras) for file in strings(table(value).get("file"))
        ]
        folder = folder_of(self.draft.path)
        read_files((path for file in files if (path := inside(folder, file))), self.surroundings, self.draft)
        beside = {inside(folder, name) for name in ("setup.py", "setup.cfg")}
        unknown = "dependencies" in dynamic and not files and beside.isdisjoint(self.surroundings.files.names())
        if unknown:
            self.draft.problem("the dependencies are computed when the package is built", self.lines.line("dynamic"))

    def sources(self) -> None:
        """Tables that say where packages come from: uv, Poetry and PDM."""
        for name, value in table(dig(self.document, "tool", "uv", "sources")).items():
            self._placed(name, value)
        uv = table(dig(self.document, "tool", "uv"))
        indexes = [*array(uv.get("index")), *array(dig(self.document, "tool", "poetry", "source"))]
        indexes += array(dig(self.document, "tool", "pdm", "source"))
        implicit = [
            item for item in map(table, indexes) if not (item.get("explicit") or item.get("priority") == "explicit")
        ]
        addresses = [string(item.get("url")) for item in implicit if item.get("url")]
        addresses += [item for key in ("index-url", "extra-index-url", "find-links") for item in strings(uv.get(key))]
        if any(self.surroundings.source(address) != "registry" for address in addresses):
            self.draft.private.append("*")

    def _placed(self, name: str, value: object) -> None:
        """Give the declared pins of `name` the source that `[tool.uv.sources]` names."""
        legal = names.pypi_name(name)
        found = [table_source(choice, self.surroundings) for choice in map(table, array(value) or [value])]
        for source in found:
            if source != "registry":
                pins = self.draft.declared
                pins[:] = [replace(pin, source=source) if pin.name == legal else pin for pin in pins]

    def _each(self, groups: object) -> None:
        for requirements in table(groups).values():
            self._requirements(requirements)

    def _requirements(self, values: object) -> None:
        for value in array(values):
            if not string(value).startswith(("-e ", "file:")):  # PDM's way to name a folder
                add_requirement(self.draft, value, self.quoted.line(string(value)))
