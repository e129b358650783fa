"""The tools that look at a change, one module each; a module that satisfies `Analyzer` is found by itself.

An analyzer only says what to run and reads what came out; `workers` runs it. Reviewed files lie on disk under plain
numbered names (`0007.py`), so that no name, configuration file or ignore file of the reviewed repository can steer a
tool; `Placed.file.path` has the real one.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, cast

from review.finding import Finding, Gap, Rulebook
from review.phantom.dossier import Absence, Dossier
from review.source import SourceFile


@dataclass(frozen=True)
class Placed:
    """A file and where it lies on disk for the analyzers (an absolute path with a plain name)."""

    file: SourceFile
    location: str


@dataclass(frozen=True)
class Toolbox:
    """Where the tools are on this machine."""

    python: str
    """The interpreter of the app's environment."""
    semgrep_core: str
    semgrep_rules: Mapping[str, object] = field(repr=False)
    """The pattern rules as semgrep reads them, by rule id."""
    dossier: Dossier | None = None
    """What is known of the packages around the files; None where nobody asked."""
    around: tuple[SourceFile, ...] = field(default=(), repr=False)
    """Files that the reviewed ones may call: values are followed into them, and they are not reported on."""
    every_file: bool = False
    """Parse also files in which no rule's words occur: slower, but shows that they parse."""


@dataclass(frozen=True)
class Invocation:
    """One command to run in an empty folder that holds just `inputs` (by plain file name)."""

    argv: tuple[str, ...]
    inputs: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    good_exits: tuple[int, ...] = (0,)
    env: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """What an analyzer's output says."""

    version: str
    findings: tuple[Finding, ...] = ()
    gaps: tuple[Gap, ...] = ()
    detail: str = ""
    """What a person should know although it ended well: one clause."""
    absent: tuple[Absence, ...] = ()
    """What packages do not have; other releases may be asked for it."""


class UnreadableOutputError(ValueError):
    """The tool answered something that its module does not understand; the run counts as failed."""


MALFORMED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What reading JSON of an unexpected shape can raise; a `read` turns these into UnreadableOutputError."""


class Analyzer(Protocol):
    """What a module in this package offers."""

    NAME: str
    LANGUAGES: frozenset[str]

    def invocation(self, placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation | None:
        """The command that looks at all of `placed` (only `LANGUAGES`); None if it was not asked to look."""

    def read(self, output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
        """Read the command's standard output. Raises UnreadableOutputError."""


def all_analyzers() -> tuple[Analyzer, ...]:
    """Every analyzer, in the order of module names."""
    modules = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(cast(Analyzer, importlib.import_module(f"{__name__}.{name}")) for name in modules)
