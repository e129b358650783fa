"""Which file of a release is read: the wheel that a Linux machine with the project's Python would install."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

from workers.packages.pages import File

_LINUX = ("manylinux", "linux", "musllinux")
_ANY_LINUX = "linux"


def best_wheel(files: Iterable[File], python: tuple[int, int]) -> File | None:
    """The best fitting wheel. Nothing is run, so a wheel for another processor or C library is better than none."""
    order = _order(python)
    fitting = [(rank, file.filename, file) for file in files if file.is_wheel and (rank := _rank(file.filename, order))]
    return min(fitting)[2] if fitting else None


def source_archive(files: Iterable[File]) -> File | None:
    """The release's source archive in a form that can be read without building."""
    archives = [file for file in files if file.filename.endswith((".tar.gz", ".zip"))]
    return min(archives, key=lambda file: file.filename, default=None)


def _order(python: tuple[int, int]) -> dict[tuple[str, str, str], int]:
    """Interpreter, ABI and (folded) platform to preference; smaller is better."""
    interpreter = f"cp{python[0]}{python[1]}"
    tags = [
        *cpython_tags(python, abis=[interpreter], platforms=[_ANY_LINUX]),
        *compatible_tags(python, interpreter=interpreter, platforms=[_ANY_LINUX]),
    ]
    return {(tag.interpreter, tag.abi, tag.platform): number for number, tag in enumerate(tags)}


def _rank(filename: str, order: dict[tuple[str, str, str], int]) -> tuple[int, int] | None:
    ranks = []
    for tag in parse_wheel_filename(filename)[3]:
        linux = tag.platform.startswith(_LINUX)
        number = order.get((tag.interpreter, tag.abi, _ANY_LINUX if linux else tag.platform))
        if number is not None:
            ranks.append((number, _platform_rank(tag.platform) if linux else 0))
    return min(ranks, default=None)


def _platform_rank(platform: str) -> int:
    if not platform.endswith("_x86_64"):
        return 2
    return 1 if platform.startswith("musllinux") else 0
