"""Run the analyzers side by side over some files; each ends as an AnalyzerRun, whatever happens to it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from review.analyzers import Analyzer, Placed, Reading, UnreadableOutputError, all_analyzers
from review.finding import AnalyzerRun, RunStatus
from review.phantom.dossier import Dossier
from review.source import SourceFile
from workers import process
from workers.toolbox import Equipment

LIMITS = process.Limits(seconds=200, cpu_seconds=400, memory_bytes=4 << 30, output_bytes=64 << 20, file_bytes=64 << 20)
"""Of one analyzer over a small change. It may use two cores, so twice the CPU seconds."""
BYTES_A_SECOND = 10_000
"""The slowest that an analyzer may be: a quarter of what the engine does with all rules on a machine with two cores."""
MOST_MORE_SECONDS = 480.0


@dataclass(frozen=True)
class Scanner:
    """Scans files with every analyzer that this installation has."""

    equipment: Equipment
    analyzers: Sequence[Analyzer] = field(default_factory=all_analyzers)
    limits: process.Limits = LIMITS

    def __call__(self, files: Sequence[SourceFile], only: frozenset[str] | None = None) -> tuple[AnalyzerRun, ...]:
        """Run the analyzers named in `only` (None: all) at the same time."""
        chosen = [analyzer for analyzer in self.analyzers if only is None or analyzer.NAME in only]
        with tempfile.TemporaryDirectory(prefix="assay-scan-") as folder, ThreadPoolExecutor(len(chosen) or 1) as pool:
            placed = _place(files, Path(folder))
            try:
                runs = list(pool.map(lambda analyzer: self._run(analyzer, placed, Path(folder)), chosen))
                return tuple(run for run in runs if run is not None)
            except BaseException:
                process.kill_running()  # rq's time limit: the pool would wait for the analyzers' own
                raise

    def knowing(self, dossier: Dossier | None) -> Scanner:
        """A scanner that knows the packages around the files."""
        return replace(self, equipment=replace(self.equipment, tools=replace(self.equipment.tools, dossier=dossier)))

    def beside(self, files: Iterable[SourceFile]) -> Scanner:
        """A scanner that follows values into these files as well as into those that it knows of already.

        Of two with the same path the first counts.
        """
        by_path = {file.path: file for file in reversed([*files, *self.equipment.tools.around])}
        around = tuple(by_path[path] for path in sorted(by_path))
        return replace(self, equipment=replace(self.equipment, tools=replace(self.equipment.tools, around=around)))

    def thorough(self) -> Scanner:
        """A scanner that also shows whether files parse in which no rule's words occur."""
        return replace(self, equipment=replace(self.equipment, tools=replace(self.equipment.tools, every_file=True)))

    def _limits(self, placed: Sequence[Placed]) -> process.Limits:
        """More time for more code, but never as much as the whole job has."""
        more = min(sum(len(item.file.content) for item in placed) / BYTES_A_SECOND, MOST_MORE_SECONDS)
        return replace(self.limits, seconds=self.limits.seconds + more, cpu_seconds=self.limits.cpu_seconds + 2 * more)

    def _run(self, analyzer: Analyzer, placed: Sequence[Placed], folder: Path) -> AnalyzerRun | None:
        mine = [item for item in placed if item.file.language in analyzer.LANGUAGES]
        paths = tuple(item.file.path for item in mine)
        call = analyzer.invocation(mine, self.equipment.tools, self.equipment.rules)
        if call is None:
            return None
        if not mine:
            return AnalyzerRun(analyzer.NAME, "", "not applicable", 0.0)
        workplace = folder / analyzer.NAME
        workplace.mkdir()
        for name, content in call.inputs.items():
            (workplace / name).write_bytes(content)
        try:
            done = process.run(call.argv, cwd=workplace, env=call.env, limits=self._limits(mine))
        except process.CouldNotStartError as error:
            return AnalyzerRun(analyzer.NAME, "", "failed", 0.0, paths, detail=str(error))
        status, detail = _ending(done, call.good_exits)
        reading = Reading("")
        if status == "ok":
            try:
                reading = analyzer.read(done.stdout, mine, self.equipment.rules)
                detail = reading.detail
            except UnreadableOutputError as error:
                status, detail = "failed", str(error)
        return AnalyzerRun(
            analyzer.NAME,
            reading.version,
            status,
            done.seconds,
            paths,
            reading.findings,
            reading.gaps,
            detail,
            reading.absent,
        )


def _place(files: Iterable[SourceFile], folder: Path) -> list[Placed]:
    """Write the files under plain numbered names; nothing of the reviewed names but the known ending is used."""
    (folder / "files").mkdir()
    placed = []
    for number, file in enumerate(files):
        location = folder / "files" / f"{number:05}{PurePosixPath(file.path).suffix.lower()}"
        location.write_bytes(file.content)
        placed.append(Placed(file, str(location)))
    return placed


def _ending(done: process.Completed, good_exits: Sequence[int]) -> tuple[RunStatus, str]:
    if done.ending == "timed out":
        return "timed out", f"after {done.seconds:.0f} s"
    if done.ending != "exited":
        return "failed", done.ending
    if done.returncode not in good_exits:
        last = done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2]
        return "failed", f"exit status {done.returncode}: {last[:200]}"
    return "ok", ""
