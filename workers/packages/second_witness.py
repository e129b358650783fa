"""Asks ty, a type checker, whether it finds what the index did not: the second witness of a verdict.

It reads the unpacked packages and one file of questions (`review.phantom.probe`), never a file of the repository. It
has no network, an empty home, and settings and an environment of its own: nothing there leads it to packages that the
project does not pin.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from review.phantom.probe import CALL_CODES, CODES, SILENT, Heard, Probe, UnreadableAnswerError, absent_in, probe_file
from workers.process import GIGABYTE, MEGABYTE, CouldNotStartError, Limits, run

LIMITS = Limits(seconds=10, cpu_seconds=20, memory_bytes=4 * GIGABYTE, output_bytes=16 * MEGABYTE, file_bytes=MEGABYTE)
"""Of one run: 48 folders take 0.3 s, questions about pandas, scipy and sympy together 2 s (measured)."""
GOOD_EXITS = (0, 1)
"""1: something was reported."""

_SETTINGS = '[rules]\nall = "ignore"\n' + "".join(f'{code} = "error"\n' for code in (*CODES, *CALL_CODES))


def ask(probes: Sequence[Probe], folders: Sequence[str], python: str) -> Heard:
    """Ask about all of them at once, in these folders of unpacked packages and for this Python (`3.12`).

    A witness that is not installed, fails, or takes too long is silent: there is a third one.
    """
    try:
        name = f"ty {version('ty')}"
    except PackageNotFoundError:
        return SILENT
    with tempfile.TemporaryDirectory(prefix="assay-ty-") as folder:
        argv = _command(Path(folder), folders, python)
        Path(folder, "probe.py").write_text(probe_file(probes), "utf-8")
        try:
            done = run(argv, cwd=Path(folder), limits=LIMITS)
            if done.ending == "exited" and done.returncode in GOOD_EXITS:
                return Heard(absent_in(probes, done.stdout), name)
        except (CouldNotStartError, UnreadableAnswerError):
            return SILENT
    return SILENT


def _command(folder: Path, folders: Sequence[str], python: str) -> list[str]:
    # Without an environment it would look for packages in the one that it is installed in, which is Assay's own.
    (folder / "environment" / "lib" / f"python{python}" / "site-packages").mkdir(parents=True)
    (folder / "ty.toml").write_text(_SETTINGS, "utf-8")
    where = ("--project", ".", "--config-file", "ty.toml", "--python", "environment")
    target = ("--python-version", python, "--python-platform", "linux")
    form = ("--output-format", "gitlab", "--no-progress", "--color", "never")
    paths = [word for path in folders for word in ("--extra-search-path", path)]
    return [str(Path(sys.prefix, "bin", "ty")), "check", *where, *target, *form, *paths, "probe.py"]
