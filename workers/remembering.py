"""After something was found absent: which other releases have it, and what the judge says when it knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from review.finding import AnalyzerRun
from review.source import SourceFile
from workers.scanning import Scanner


def with_history(
    scanner: Scanner, runs: Sequence[AnalyzerRun], files: Mapping[str, SourceFile]
) -> tuple[Scanner, tuple[AnalyzerRun, ...]]:
    """The scanner that knows the history of what the `runs` found absent, and the runs with its findings.

    Every later scan then judges alike. Where nothing was found absent, or nothing could be learned, both stay as they
    are.
    """
    packages, dossier = scanner.equipment.packages, scanner.equipment.tools.dossier
    absent = [one for run in runs for one in run.absent]
    if packages is None or dossier is None or not absent:
        return scanner, tuple(runs)
    knowing = packages.trace(absent, dossier)
    if knowing.history == dossier.history:
        return scanner, tuple(runs)
    scanner = scanner.knowing(knowing)
    return scanner, tuple(_again(run, files, scanner) if run.absent else run for run in runs)


def _again(run: AnalyzerRun, files: Mapping[str, SourceFile], scanner: Scanner) -> AnalyzerRun:
    """The run over the files in which it found something, once more; the first one if the second does not end well."""
    concerned = sorted({finding.path for finding in run.findings})
    [second] = scanner([files[path] for path in concerned], frozenset({run.name}))
    if second.status != "ok":
        return run
    return replace(run, seconds=run.seconds + second.seconds, findings=second.findings)
