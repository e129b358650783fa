"""The files of a change as the analyzers see them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

LANGUAGES = {
    ".py": "python",
    ".pyi": "python",
    ".js": "javascript",
    ".jsx": "javascript",
    ".mjs": "javascript",
    ".cjs": "javascript",
    ".ts": "typescript",
    ".tsx": "typescript",
    ".mts": "typescript",
    ".cts": "typescript",
    ".go": "go",
    ".java": "java",
    ".rb": "ruby",
    ".php": "php",
    ".cs": "csharp",
    ".sql": "sql",
    ".tf": "terraform",
    ".dockerfile": "dockerfile",
}
"""The language of a file by its ending; a file with another ending is not reviewed, and the check says so."""

_DOCKERFILE = re.compile(r"(?:Docker|Container)file(?:\.[\w.-]+)?", re.IGNORECASE)
_WORKFLOW = re.compile(r"(?:.*/)?(?:\.github/workflows/[^/]+|action)\.ya?ml")
"""What GitHub runs: workflows, and actions of the repository. Of other YAML nothing is known."""

ADVISORY_LANGUAGES = frozenset({"java", "ruby", "php", "csharp", "sql", "terraform", "dockerfile", "yaml"})
"""Languages with a handful of rules, none of which blocks. What the engine cannot parse there is told, and no more: a
grammar that lags behind the language must not stop a merge that no rule could have stopped."""

ALL_LANGUAGES = frozenset({*LANGUAGES.values(), "dockerfile", "yaml"})


def language_of(path: str) -> str | None:
    """The language that `path` is written in, by its name, or None for one that Assay has no rules for."""
    if _WORKFLOW.fullmatch(path):
        return "yaml"
    name = PurePosixPath(path)
    return "dockerfile" if _DOCKERFILE.fullmatch(name.name) else LANGUAGES.get(name.suffix.lower())


@dataclass(frozen=True)
class SourceFile:
    """One changed file at the head commit: its path in the repository, and its bytes."""

    path: str
    content: bytes = field(repr=False)

    @property
    def language(self) -> str | None:
        """See `language_of`."""
        return language_of(self.path)

    @cached_property
    def text(self) -> str:
        """The content as text; bytes that are not UTF-8 become U+FFFD, so that line numbers stay right."""
        return self.content.decode("utf-8", "replace")

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends, split only at newlines, as git and GitHub count them."""
        lines = self.text.split("\n")
        if lines[-1] == "":
            lines.pop()
        return [line.removesuffix("\r") for line in lines]
