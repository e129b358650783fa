"""Sizes of folders in an index file."""

from dataclasses import dataclass, field


@dataclass
class Folder:
    """A folder with the sizes of its own files."""

    name: str
    sizes: list[int] = field(default_factory=list)
    folders: list["Folder"] = field(default_factory=list)


def size(folder: Folder) -> int:
    """Bytes in a folder and everything below it."""
    return sum(folder.sizes) + sum(size(child) for child in folder.folders)


def depth(folder: Folder, level: int = 1) -> int:
    """How deep the folders are nested."""
    return max((depth(child, level + 1) for child in folder.folders), default=level)
