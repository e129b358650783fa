"""`assay review` and `assay scan`: the same core as on GitHub, on a local repository or on plain files."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import click
from rich.console import Console

from cli.files import BadInputError, read_files
from cli.formats import Result, github, json_format, sarif, text
from review.diff import DiffError
from review.policy import PATH, PolicyReading, read_policy
from review.verdict import judge
from settings import Settings
from workers.checkout import CheckoutError, LocalRepository
from workers.examining import Change, examine
from workers.packages.preparing import Packages
from workers.scanning import Scanner
from workers.snapshots import Snapshots
from workers.toolbox import Equipment, equipment


def review_repository(path: Path, base: str, head: str, policy: Path | None, form: str) -> int:
    """Review `base`...`head` and print the result; gives the exit status. Raises BadInputError."""
    started = time.monotonic()
    with _progress("Reading the change"):
        try:
            repository = LocalRepository(path)
            base_commit, head_commit = repository.resolve(base), repository.resolve(head)
            diff = repository.diff(repository.merge_base(base_commit, head_commit), head_commit)
            content = _read(policy) if policy else repository.file(base_commit, PATH)
        except (CheckoutError, DiffError) as error:
            raise BadInputError(str(error)) from error
    return _report(Snapshots(repository, diff, head_commit), _policy(content, strict=policy), form, started)


def scan_paths(paths: Sequence[Path], policy: Path | None, form: str) -> int:
    """Review whole files and print the result; gives the exit status. Raises BadInputError."""
    started = time.monotonic()
    with _progress("Reading the files"):
        files = read_files(paths)
    return _report(files, _policy(_read(policy) if policy else None, strict=policy), form, started)


def _report(change: Change, reading: PolicyReading, form: str, started: float) -> int:
    read = time.monotonic()
    with _progress(f"Reviewing {len(change.diff)} files"):
        report = examine(change, reading, Scanner(_equipment())).report
    timings = (("read", read - started), ("scan", time.monotonic() - read))
    result = Result(report, judge(report, reading.policy), version("assay"), timings)
    # Paths may hold bytes that are no text; they must not keep the rest from being printed.
    click.echo(_rendered(result, form).encode("utf-8", "replace"), nl=False)
    return result.exit_status


def _equipment() -> Equipment:
    """The tools of this installation, with the packages unless they are switched off."""
    settings = Settings.load()
    packages = Packages(settings.data_dir / "packages") if settings.packages else None
    return replace(equipment(), packages=packages)


def _rendered(result: Result, form: str) -> str:
    if form == "text":
        terminal = Console()
        return text.render(result, colours=terminal.is_terminal, width=min(terminal.width, 120))
    forms: dict[str, Callable[[Result], str]] = {
        "json": json_format.render,
        "sarif": sarif.render,
        "github": github.render,
    }
    return forms[form](result)


def _policy(content: bytes | None, strict: Path | None) -> PolicyReading:
    """The policy; mistakes in a file that was named on the command line are wrong input, not a note."""
    reading = read_policy(content, equipment().rules)
    if strict and reading.problems:
        raise BadInputError(f"{strict}: {'; '.join(reading.problems).replace('`', '')}")
    return reading


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise BadInputError(f"{path} cannot be read: {error.strerror}") from error


@contextmanager
def _progress(what: str) -> Iterator[None]:
    """A moving line on a terminal's standard error, nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal or not sys.stderr.isatty():
        yield
        return
    with console.status(f"{what}…"):
        yield
