"""Labelled lines in files, and what `assay scan` says of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

DATA = Path(__file__).with_name("data")

Label = Literal["absent", "exists"]
Finding = Mapping[str, Any]
"""As in the JSON report."""
PHANTOMS = "phantom/"
MOST_SCANS = 5
"""A scan waits for a registry only so long, and knows more the next time."""


@dataclass(frozen=True)
class Case:
    """Some lines that cannot work, or that can."""

    group: str
    """The library, or the kind of case."""
    text: str
    label: Label
    path: str
    lines: range


@dataclass
class SourceText:
    """A Python file that is written case by case."""

    path: str
    lines: list[str] = field(default_factory=list)
    cases: list[Case] = field(default_factory=list)

    def add(self, group: str, text: str, label: Label, *, inside: bool = False) -> None:
        """One more case; with `inside` in a function of its own, so that variables are not shared."""
        if inside:
            self.lines.append(f"def case_{len(self.cases)}():")
        first = len(self.lines) + 1
        self.lines += [f"    {line}" if inside else line for line in text.splitlines()]
        self.cases.append(Case(group, text, label, self.path, range(first, len(self.lines) + 1)))

    def write(self, folder: Path) -> None:
        """Put the file below `folder`."""
        target = folder / self.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text("\n".join(self.lines) + "\n", encoding="utf-8")


@dataclass(frozen=True)
class Judged:
    """A case and the findings on its lines."""

    case: Case
    findings: tuple[Finding, ...]

    @property
    def blocks(self) -> bool:
        """Whether one of them blocks."""
        return any(finding["level"] == "block" for finding in self.findings)


def load(name: str) -> dict[str, Any]:
    """A set of cases."""
    loaded: dict[str, Any] = json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))
    return loaded


def judged(
    cases: Iterable[Case],
    folder: Path,
    data: Path,
    env: Mapping[str, str] | None = None,
    scans: int = MOST_SCANS,
    *,
    rules: str = PHANTOMS,
) -> list[Judged]:
    """What is said of each case in `folder`, see `phantoms`."""
    by_line = phantoms(folder, data, env, scans, rules=rules)
    return [
        Judged(case, tuple(one for line in case.lines for one in by_line.get((case.path, line), ()))) for case in cases
    ]


def phantoms(
    folder: Path,
    data: Path,
    env: Mapping[str, str] | None = None,
    scans: int = MOST_SCANS,
    *,
    rules: str = PHANTOMS,
) -> dict[tuple[str, int], list[Finding]]:
    """Scan `folder` with the packages in `data`, up to `scans` times as new ones arrive; findings by path and line.

    `env` is added to the environment; `rules` is how the ids of the rules begin that count. Raises RuntimeError.
    """
    findings: list[dict[str, Any]] = []
    for _ in range(scans):
        known = _fetched(data)
        findings = _scan(folder, {"ASSAY_PACKAGES": "true", "ASSAY_DATA_DIR": str(data), **(env or {})})
        if _fetched(data) == known:
            break
        # After a registry that was too slow nobody asks for a while; here the answers count, not the patience.
        (data / "packages/silent").unlink(missing_ok=True)
    by_line: dict[tuple[str, int], list[Finding]] = {}
    for finding in findings:
        if finding["rule"].startswith(rules):
            by_line.setdefault((finding["path"], finding["start_line"]), []).append(finding)
    return by_line


def _fetched(data: Path) -> set[Path]:
    """The packages in `data`."""
    return {*data.glob("packages/wheels/pins/*/*"), *data.glob("packages/npm/*/*")}


def _scan(folder: Path, env: Mapping[str, str]) -> list[dict[str, Any]]:
    assay = str(Path(sys.executable).with_name("assay"))
    command = [assay, "scan", ".", "--format", "json"]
    # The exit status tells whether something was found, which is not of interest here.
    done = subprocess.run(command, cwd=folder, env={**os.environ, **env}, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(f"assay scan said nothing on standard output, but: {done.stderr.strip()}")
    report = json.loads(done.stdout)
    failed = [run["name"] for run in report["analyzers"] if run["status"] not in ("ok", "not applicable")]
    if failed:
        raise RuntimeError(f"these analyzers did not end well: {', '.join(failed)}")
    findings: list[dict[str, Any]] = report["findings"]
    return findings
