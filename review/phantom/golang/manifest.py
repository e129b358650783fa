"""The requirements that a change adds to a go.mod, and what the go command itself would refuse in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from review.phantom.golang.places import Place, commit_of, is_version, mismatch, place_of
from review.phantom.manifests import Files, Surroundings, go_mod
from review.phantom.manifests._draft import CrowdedError
from review.phantom.manifests._values import folder_of


@dataclass(frozen=True, slots=True)
class Requirement:
    """A module and version that a changed line of a go.mod names."""

    manifest: str
    line: int
    module: str
    """As it is fetched: after a replacement."""
    version: str

    @property
    def place(self) -> Place | None:
        """Where it lies on GitHub, if there."""
        return place_of(self.module) if is_version(self.version) else None

    @property
    def commit(self) -> str | None:
        """The commit that a pseudo-version stands for."""
        return commit_of(self.version)

    @property
    def refusal(self) -> str:
        """Why the go command refuses the line; empty if it takes it."""
        return mismatch(self.module, self.version)


def requirements(path: str, text: str, files: Files, lines: Collection[int]) -> Iterator[Requirement]:
    """The requirements on `lines` of the go.mod `path` that are fetched from elsewhere."""
    try:
        reading = go_mod.read(path, text, Surroundings(files, frozenset()))
    except CrowdedError:
        return
    for pin in reading.declared:
        line = int(pin.declared_in.rpartition(":")[2])
        if pin.source == "registry" and pin.version and line in lines:
            yield Requirement(path, line, pin.package or pin.name, pin.version)


def is_summed(requirement: Requirement, files: Files) -> bool:
    """Whether the go.sum beside it has the version: then a go command has once fetched it from somewhere."""
    folder = folder_of(requirement.manifest)
    content = files.read(f"{folder}/go.sum".lstrip("/")) or b""
    start = f"{requirement.module} {requirement.version}".encode()
    return any(line.startswith((start + b" ", start + b"/go.mod ")) for line in content.splitlines())
