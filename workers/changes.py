"""What a change takes away: compare files with their base, in a process of its own, for both texts are hostile."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Any, Protocol

from review.analyzers import MALFORMED
from review.changes import LANGUAGES
from review.changes.reading.telling import ENGINE
from review.diff import FileDiff
from review.finding import AnalyzerRun, Finding, Gap, RunStatus
from review.source import SourceFile
from workers import process

LIMITS = process.Limits(seconds=60, cpu_seconds=60, memory_bytes=1 << 30, output_bytes=16 << 20)
"""All files of a large change take a few seconds; both versions of the largest need about 100 MB."""
_TAKES_AWAY = re.compile(
    r"\b(?:if|assert\w*|await|with|lock|close|expect|raises|defer|finally|def test\w*|it|test|func Test\w*|t)\b|@"
    r"|(?i:timeout|limit|escape|sanitiz|secure|quote|valid|check|verif|requir|ensure|auth|permi|login|role|admin|depend"
    r"|err|use\(|clean|base|int\(|number|parse|raise_for|lock|status|:\d+\]"
    r"|saf|max|depth|compare|digest|exec|spawn|sandbox|json|random|secret|sha-?_?\d|proto|own|create|forbid|den[iy]|trust"
    r"|hidden|private|public|same|sensitive|travers|suspic|harden|defused|pickle|format|match|relative|open|temp|text|log)"
)
"""Words of removed lines without which nothing that the rules look for can be gone."""
_SWITCHES_OFF = re.compile(
    r"noqa|nosec|nosem|type: ?ignore|pragma|eslint-disable|@ts-|nolint|@SuppressWarnings|[sS]kip|only|xit|xdesc|xtest"
    r"|fit|fdesc"
)
"""Words of added lines without which they switch nothing off."""


class BothSides(Protocol):
    """Where the base is read."""

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        """Contents at the base by `old_path`."""


@dataclass(frozen=True)
class BaseVersions:
    """The base's contents, each read once however many ask for it."""

    change: BothSides
    _known: dict[str, bytes | None] = field(default_factory=dict)

    def read(self, files: Sequence[FileDiff]) -> dict[str, bytes | None]:
        """Contents by `old_path`; None for one that is too large."""
        missing = [file for file in files if file.old_path not in self._known]
        if missing:
            self._known.update(self.change.base(missing))
        return {file.old_path: self._known.get(file.old_path) for file in files}


def check_changes(
    files: Mapping[str, SourceFile], diff: Mapping[str, FileDiff], base: BaseVersions, python: str
) -> AnalyzerRun | None:
    """What the rules about changes say of `files`, the head's; None where no line can concern them."""
    asked = [diff[path] for path, file in files.items() if _concerns(file, diff[path])]
    if not asked:
        return None
    contents = base.read([file for file in asked if file.status != "added"])
    paths = tuple(file.path for file in asked)
    with tempfile.TemporaryDirectory(prefix="assay-changes-") as folder:
        targets = [_place(file, files[file.path], contents.get(file.old_path), Path(folder)) for file in asked]
        (Path(folder) / "targets.json").write_text(json.dumps(targets), encoding="utf-8")
        try:
            done = process.run((python, "-I", "-m", "review.changes", "targets.json"), cwd=Path(folder), limits=LIMITS)
        except process.CouldNotStartError as error:
            return AnalyzerRun(ENGINE, "", "failed", 0.0, paths, detail=str(error))
    return _read(done, paths)


def _concerns(file: SourceFile, diff: FileDiff) -> bool:
    """Whether a rule's word stands on a changed line."""
    if file.language not in {*LANGUAGES, "java"}:
        return False
    lines = [line for hunk in diff.hunks for line in hunk.lines]
    gone = any(line.kind == "removed" and _TAKES_AWAY.search(line.text) for line in lines)
    return gone or any(line.kind == "added" and _SWITCHES_OFF.search(line.text) for line in lines)


def _place(diff: FileDiff, head: SourceFile, base: bytes | None, folder: Path) -> dict[str, object]:
    """Both versions under numbered names, so that nothing of the reviewed names is used."""
    number = len(list(folder.iterdir()))
    places: dict[str, str | None] = {"head": f"{number}.head", "base": None if base is None else f"{number}.base"}
    (folder / f"{number}.head").write_bytes(head.content)
    if base is not None:
        (folder / f"{number}.base").write_bytes(base)
    return {"diff": asdict(diff), **places}


def _read(done: process.Completed, paths: tuple[str, ...]) -> AnalyzerRun:
    if done.ending != "exited" or done.returncode != 0:
        status: RunStatus = "timed out" if done.ending == "timed out" else "failed"
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        return AnalyzerRun(ENGINE, "", status, done.seconds, paths, detail=last[:200] or done.ending)
    try:
        answer = json.loads(done.stdout)
        findings = tuple(_finding(value) for value in answer["findings"])
        gaps = tuple(Gap(**value) for value in answer["gaps"])
    except MALFORMED as error:
        return AnalyzerRun(ENGINE, "", "failed", done.seconds, paths, detail=f"its answer is not understood: {error}")
    return AnalyzerRun(ENGINE, version("assay"), "ok", done.seconds, paths, findings, gaps)


def _finding(value: Mapping[str, Any]) -> Finding:
    return Finding(**{**value, "trace": tuple(value["trace"]), "engines": (ENGINE,)})
