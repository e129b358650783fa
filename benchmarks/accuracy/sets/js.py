"""JavaScript and TypeScript: members, options and arguments that the locked packages have, and such that they have not.

The labels are the comments in `data/js`: `// absent: name` must be reported on that line, `// exists: name` and
`// unknown: name` must not.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.accuracy.cases import DATA, Case, Finding, Judged, phantoms
from benchmarks.accuracy.score import Targets

TARGETS = Targets(recall=0.9, precision=0.98)
PROJECT = DATA / "js"
_LABEL = re.compile(r"// (absent|exists|unknown): (\S+)")


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    shutil.copytree(PROJECT, folder)
    by_line = phantoms(folder, data)
    cases = [case for path in sorted(folder.rglob("src/*")) for case in _cases(path, folder)]
    labelled = [(case.path, case.lines.start) for case in cases]
    judged = [Judged(case, _about(case, by_line.get(at, ()))) for case, at in zip(cases, labelled, strict=True)]
    return judged + [
        Judged(Case("without a label", path, "exists", path, range(line, line + 1)), tuple(findings))
        for (path, line), findings in by_line.items()
        if (path, line) not in labelled
    ]


def _cases(path: Path, folder: Path) -> Iterator[Case]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for label, name in _LABEL.findall(line):
            inside = path.relative_to(folder).as_posix()
            yield Case(path.stem, name, "absent" if label == "absent" else "exists", inside, range(number, number + 1))


def _about(case: Case, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Those that say the name: a line may hold several cases. A wrong number of arguments has another subject."""
    said = [(finding, finding["message"].partition(" Did you mean")[0]) for finding in findings]
    return tuple(one for one, text in said if re.search(rf"(?<!\w){re.escape(case.text)}(?!\w)", text))
