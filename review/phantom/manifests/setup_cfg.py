"""setup.cfg as setuptools reads it."""

from __future__ import annotations

import configparser
import re
from collections.abc import Iterator
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests._draft import Draft
from review.phantom.manifests._python import add_requirement, python_of
from review.phantom.manifests._values import KeyLines, folder_of, inside
from review.phantom.manifests.requirements_txt import read_files

ECOSYSTEM: Final = "pypi"

CHARACTERS = 65_536
"""Of a setup.cfg; the parser's time grows with the square of the number of broken lines."""

_OPTIONS = ("install_requires", "tests_require", "setup_requires")


def recognises(path: str) -> bool:
    """The one name of this file."""
    return path.rpartition("/")[2] == "setup.cfg"


def read(path: str, text: str, surroundings: Surroundings) -> Reading:
    """`[metadata] name` and the requirements in `[options]` and `[options.extras_require]`."""
    draft = Draft(path, ECOSYSTEM)
    parser = configparser.RawConfigParser(strict=False, delimiters=("=", ":"), allow_no_value=True)
    if len(text) > CHARACTERS:
        draft.problem(f"is larger than {CHARACTERS} characters")
        return draft.reading()
    try:
        parser.read_string(text)
    except configparser.Error:
        draft.problem("is not a valid configuration file")
        return draft.reading()
    draft.own(_text(parser, "metadata", "name").strip())
    draft.python = python_of(_text(parser, "options", "python_requires"))
    lines = KeyLines(text)
    for option, value in _requirement_options(parser):
        _add(draft, value, lines.line(option), surroundings)
    return draft.reading()


def _requirement_options(parser: configparser.RawConfigParser) -> Iterator[tuple[str, str]]:
    """Name and text of every option that holds requirements."""
    for option in _OPTIONS:
        yield option, _text(parser, "options", option)
    if parser.has_section("options.extras_require"):
        for option in parser.options("options.extras_require"):
            yield option, _text(parser, "options.extras_require", option)


def _text(parser: configparser.RawConfigParser, section: str, option: str) -> str:
    """The value; empty if the option is missing or has none."""
    return parser.get(section, option, fallback="") or ""


def _add(draft: Draft, value: str, line: int, surroundings: Surroundings) -> None:
    """One requirement a line, or `file: a.txt, b.txt`."""
    if value.strip().startswith("file:"):
        files = re.split(r"[,\s]+", value.strip().removeprefix("file:").strip())
        folder = folder_of(draft.path)
        read_files((path for file in files if (path := inside(folder, file))), surroundings, draft)
        return
    for offset, item in enumerate(value.split("\n")):
        requirement = re.sub(r"(^|\s)#.*", "", item).strip()
        if requirement:
            add_requirement(draft, requirement, line + offset)
