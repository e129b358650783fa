"""The files of a change as the analyzers see them."""

from __future__ import annotations

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
}
"""The language of a file by its ending; a file with another ending is not reviewed, and the check says so."""


def language_of(path: str) -> str | None:
    """The language that `path` is written in, by its ending, or None for one that Assay has no rules for."""
    return LANGUAGES.get(PurePosixPath(path).suffix.lower())


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
