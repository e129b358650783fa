"""Whether a folder without Go files may get some before the build: then nobody can say that a package is absent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from pathspec import GitIgnoreSpec

from review.phantom.golang.modules import below, within
from review.phantom.manifests import Files
from review.phantom.manifests._values import folder_of

MOST_READ = 150
"""Files that are read to find out: each is a round trip to git, of some milliseconds."""

MOST_FILES = 50_000
"""Of a repository with as many files the list may be cut off, and a folder that is not in it may be there."""

_WORDS = re.compile(
    r"(?:^|[-_])(?:gen|generated|autogen|codegen|pb|pbs|proto|protos|grpc|mock|mocks|fake|fakes|stubs|ent|sqlc|graph|"
    r"graphql|thrift|swagger|openapi|bindings|bindata|assets|third_party)(?:$|[-_])|pb$|mocks?$|gen$|connect$"
)
"""Names of folders that code generators write into by custom: protobuf, mocks, ORMs, API clients, embedded files."""

_BUILT_ELSEWHERE = frozenset({"WORKSPACE", "WORKSPACE.bazel", "MODULE.bazel", ".buckconfig", "pants.toml", "BUILD.gn"})
"""Build systems that put generated packages beside the sources."""

_NO_SOURCES = (".go", ".md", ".txt", "go.mod", "go.sum", "LICENSE", "Makefile", ".gitkeep", ".gitignore")
"""Ends of names of files that lie in folders without being what something is generated from."""

_GENERATES = b"//go:generate"


class Generated:
    """The signs of generated code in one commit."""

    def __init__(self, files: Files) -> None:
        """Files are read when they are asked for."""
        self._files = files

    def may_appear(self, module_folder: str, rest: str) -> str:
        """Why Go files may come to be in a folder of a module; empty if nothing hints at it."""
        return next(filter(None, self._reasons(module_folder, rest)), "")

    def _reasons(self, module_folder: str, rest: str) -> Iterator[str]:
        """One reason or an empty text for each sign, those first that take no reading."""
        folder = below(module_folder, rest)
        yield self._elsewhere
        if rest:  # nothing generates the root of a module alone
            named = any(_WORDS.search(part.lower()) for part in rest.split("/"))
            yield "its name is one that generated code has" if named else ""
            yield "the folder is there, with other files than Go's" if folder in self._sources else ""
            yield "it is in a submodule" if any(within(link, folder) for link in self._submodules) else ""
            yield "a .gitignore leaves its files out" if self._ignored(below(folder, "x.go")) else ""
            yield "a .proto file names it" if self._in_protocols(rest) else ""
            yield "a go:generate comment is near" if self._generated_nearby(module_folder, folder) else ""

    @cached_property
    def _elsewhere(self) -> str:
        names = self._files.names()
        if len(names) >= MOST_FILES:
            return f"the repository has {MOST_FILES} files or more"
        built = next((name for name in sorted(_BUILT_ELSEWHERE) if name in names), "")
        return f"{built} says that another tool builds it" if built else ""

    @cached_property
    def _sources(self) -> frozenset[str]:
        """Folders with files that something could be generated from."""
        return frozenset(folder_of(name) for name in self._files.names() if not name.endswith(_NO_SOURCES))

    @cached_property
    def _folders(self) -> frozenset[str]:
        return frozenset(folder for name in self._files.names() for folder in _above(name))

    @cached_property
    def _submodules(self) -> tuple[str, ...]:
        text = (self._files.read(".gitmodules") or b"").decode("utf-8", "replace")
        return tuple(found.strip() for found in re.findall(r"^[ \t]*path[ \t]*=(.+)$", text, re.MULTILINE))

    @cached_property
    def _ignores(self) -> tuple[tuple[str, GitIgnoreSpec], ...]:
        """Each .gitignore with its folder; one that cannot be read could ignore everything."""
        found: list[tuple[str, GitIgnoreSpec]] = []
        for name in sorted(self._files.names()):
            if name.rpartition("/")[2] == ".gitignore":
                found.append((folder_of(name), _patterns(self._files.read(name) if len(found) < MOST_READ else None)))
        return tuple(found)

    def _ignored(self, path: str) -> bool:
        return any(
            spec.match_file(path.removeprefix(f"{folder}/")) for folder, spec in self._ignores if within(folder, path)
        )

    def _in_protocols(self, rest: str) -> bool:
        """Whether a protobuf file's `go_package` may put code into the folder."""
        names = [name for name in sorted(self._files.names()) if name.endswith(".proto")]
        contents = (self._files.read(name) or b"" for name in names[:MOST_READ])
        return len(names) > MOST_READ or any(rest.encode() in content for content in contents)

    def _generated_nearby(self, module_folder: str, folder: str) -> bool:
        """Whether a Go file of the module's root, of the folder's nearest parent or called so generates code."""
        nearest = next(parent for parent in _above(f"{folder}/x") if parent in self._folders or not parent)
        near = {module_folder, nearest, folder_of(folder)}
        go_files = (name for name in sorted(self._files.names()) if name.endswith(".go"))
        asked = [name for name in go_files if folder_of(name) in near or "generate" in name.rpartition("/")[2]]
        # Of more files than are read, one that is not could be the one that generates.
        return len(asked) > MOST_READ or any(_GENERATES in (self._files.read(name) or b"") for name in asked)


def _above(path: str) -> Iterator[str]:
    """The folders that a file is in, the innermost first, and the root last."""
    folder = folder_of(path)
    while folder:
        yield folder
        folder = folder_of(folder)
    yield ""


def _patterns(content: bytes | None) -> GitIgnoreSpec:
    try:
        if content is not None:
            return GitIgnoreSpec.from_lines(content.decode("utf-8", "replace").splitlines())
    except ValueError:
        pass  # a pattern that git would not understand either
    return GitIgnoreSpec.from_lines(["*"])
