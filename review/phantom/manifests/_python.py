"""PEP 508 requirements and Poetry constraints, as pins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from packaging.requirements import InvalidRequirement, Requirement

from review.phantom.manifests import Pin, Source, Surroundings
from review.phantom.manifests import _names as names
from review.phantom.manifests._draft import Draft, Part, pin
from review.phantom.manifests._values import array, string, table

VCS = ("git+", "hg+", "svn+", "bzr+", "git@", "git:")


def address_source(address: str) -> Source:
    """What kind of place an address in a requirement names."""
    if address.startswith(VCS):
        return "vcs"
    if address.startswith("file:") or "://" not in address:
        return "path"
    return "url"


def requirement(text: str) -> Pin | None:
    """The pin that a PEP 508 requirement means; None if it is none."""
    if len(text) > names.TEXT_LENGTH:
        return None
    try:
        parsed = Requirement(text)
    except (InvalidRequirement, RecursionError):
        return None
    name = names.pypi_name(parsed.name)
    if name is None:
        return None
    specifier = str(parsed.specifier)
    return Pin(
        "pypi",
        name,
        specifier=specifier,
        version=names.exact(specifier),
        source=address_source(parsed.url) if parsed.url else "registry",
        marker=str(parsed.marker or ""),
        extras=tuple(sorted(parsed.extras)),
    )


def add_requirement(draft: Draft, value: object, line: int, part: Part = "declared") -> None:
    """Add a PEP 508 requirement, or a problem."""
    found = requirement(string(value))
    if found is None:
        draft.problem("a requirement is not understood", line)
    else:
        draft.add(part, found.name, line, found)


def poetry_range(constraint: str) -> str | None:
    """A Poetry constraint as a PEP 440 set; empty (every version) for alternatives; None for what is no constraint."""
    if "|" in constraint:
        return ""
    parts = [_poetry_part(part) for part in re.split(r"\s*,\s*|(?<=[\w*])\s+(?=[<>=!~^])", constraint.strip()) if part]
    return None if None in parts else names.specifiers(",".join(part for part in parts if part))


def _poetry_part(part: str) -> str | None:
    """One Poetry clause, such as `^1.2`, in PEP 440; None if it is neither."""
    part = part.strip()
    if part in ("", "*"):
        return ""
    if part[0] == "^" or (part[0] == "~" and part[1:2] != "="):
        return _next_breaking(part[0], part[1:].strip())
    return f"=={part}" if part[0].isdigit() else part


def _next_breaking(operator: str, number: str) -> str | None:
    """`>=number,<next`, where `^` may change everything right of the first non-zero part and `~` the last part."""
    release = re.match(r"\d{1,9}(?:\.\d{1,9}){0,5}", number)
    if not release or names.pypi_version(number) is None:
        return None
    parts = [int(part) for part in release[0].split(".")]
    if operator == "^":
        index = next((index for index, part in enumerate(parts) if part), len(parts) - 1)
    else:
        index = min(1, len(parts) - 1)
    ceiling = [*parts[:index], parts[index] + 1]
    return f">={number},<{'.'.join(map(str, ceiling))}"


def add_poetry(draft: Draft, name: object, value: object, line: int, surroundings: Surroundings) -> None:
    """Add a dependency in Poetry's or Pipenv's notation: a constraint, a table, or a list of tables."""
    for choice in array(value) or [value]:
        options = {"version": choice} if isinstance(choice, str) else table(choice)
        _add_poetry_choice(draft, name, options, line, surroundings)


def _add_poetry_choice(
    draft: Draft, name: object, options: Mapping[str, Any], line: int, surroundings: Surroundings
) -> None:
    specifier = poetry_range(string(options.get("version")))
    if specifier is None:
        draft.problem(f"the version of {names.shown(name)} is not understood", line)
        return
    new = replace(
        pin("pypi"),
        specifier=specifier,
        version=names.exact(specifier),
        source=table_source(options, surroundings),
        marker=string(options.get("markers"))[: names.TEXT_LENGTH],
        extras=tuple(extra for extra in array(options.get("extras")) if names.pypi_name(extra)),
    )
    draft.add("declared", name, line, new)


def table_source(options: Mapping[str, Any], surroundings: Surroundings) -> Source:
    """Where a dependency written as a table (Poetry, Pipenv, uv, PDM) comes from."""
    if any(options.get(key) for key in ("git", "hg", "svn", "bzr")):
        return "vcs"
    if options.get("workspace"):
        return "workspace"
    if any(options.get(key) for key in ("path", "file", "editable", "virtual", "directory")):
        return "path"
    if options.get("url"):
        return "url"
    if isinstance(options.get("registry"), str):
        return surroundings.source(options["registry"])
    return "private index" if options.get("source") or options.get("index") else "registry"


def python_of(text: str) -> str:
    """`3.11`, `3.11.4`, `>=3.9` or Poetry's `^3.9` as a specifier set; empty for what names no CPython version."""
    bare = re.fullmatch(r"(?:c?python-?)?(\d+(?:\.\d+)?)(\.\d+\w*)?", text.strip(), re.IGNORECASE | re.ASCII)
    if bare:
        return names.specifiers(f"=={bare[1]}{bare[2]}" if bare[2] else f"=={bare[1]}.*") or ""
    return poetry_range(text) or ""
