"""The repository's own modules: names, modules and arguments that they have, in several layouts, and such that not.

The labels are comments in `data/own.json`: what `# absent: name` names must be reported on that line, what
`# exists: name` names must not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.accuracy.cases import Case, Finding, Judged, load, phantoms
from benchmarks.accuracy.score import Targets
from tests.packages.index import serve

TARGETS = Targets(recall=0.9, precision=0.98)
DJANGO = "class ModelBase(type): ...\nclass Model(metaclass=ModelBase): ...\ndef CharField(**options): ...\n"
PYDANTIC = "class Meta(type): ...\nclass BaseModel(metaclass=Meta):\n    def model_dump(self): ...\n"
PACKAGES = {
    ("django", "5.0"): {"django/db/models.py": DJANGO},
    ("pydantic", "2.0"): {"pydantic/__init__.py": PYDANTIC},
    ("starry", "1.0"): {"starry/__init__.py": ""},
}
"""What the repositories import from elsewhere: no other index is asked."""
_LABEL = re.compile(r"# (absent|exists): (\w+)")


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    repositories: dict[str, dict[str, list[str]]] = load("own")["repositories"]
    judged: list[Judged] = []
    with serve() as index:
        for (name, version), files in PACKAGES.items():
            index.publish_wheel(name, version, files)
        for layout, texts in repositories.items():
            _write(texts, folder / layout)
            said = phantoms(folder / layout, data / "own", {"UV_DEFAULT_INDEX": index.url})
            judged += _labelled(layout, texts, said)
    return judged


def _write(texts: Mapping[str, Sequence[str]], folder: Path) -> None:
    for path, lines in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _labelled(
    layout: str, texts: Mapping[str, Sequence[str]], said: Mapping[tuple[str, int], Sequence[Finding]]
) -> Iterator[Judged]:
    """Every labelled line, and every finding on another one, which is wrong."""
    for path, lines in texts.items():
        for number, line in enumerate(lines, 1):
            findings = tuple(said.get((path, number), ()))
            label = _LABEL.search(line)
            here = range(number, number + 1)
            if label and label[1] == "absent":
                told = tuple(one for one in findings if re.search(rf"\b{label[2]}\b", one["message"]))
                yield Judged(Case(layout, line, "absent", path, here), told)
            elif label or findings:
                yield Judged(Case(layout, line, "exists", path, here), findings)
