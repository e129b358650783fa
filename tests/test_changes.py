"""Every rule about changes on its samples: what becomes of `before` in `after`. See `tests/samples_of_rules.py`.

The comments that say what must be found are no part of the change: they are taken out before it is compared.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from review.diff import FileDiff
from review.finding import Rule
from review.source import SourceFile
from tests.review.builders import change
from tests.samples_of_rules import ANNOTATION, annotated, change_rules_with_samples, sample_of
from workers.changes import BaseVersions, check_changes

RULES = change_rules_with_samples()


@dataclass(frozen=True)
class InMemory:
    texts: Mapping[str, bytes]

    def base(self, files: Sequence[FileDiff]) -> Mapping[str, bytes | None]:
        return {file.old_path: self.texts[file.old_path] for file in files}


def samples(rule: Rule) -> list[tuple[SourceFile, Path]]:
    """(the annotated head, where its base lies), one for each language."""
    heads = [path for path in sample_of(rule) if path.stem == "after"]
    return [(SourceFile(f"{rule.id}{path.suffix}", path.read_bytes()), path.with_stem("before")) for path in heads]


def without_annotations(file: SourceFile) -> tuple[SourceFile, list[int]]:
    """The file as it would be in a pull request, and the annotated file's number of each of its lines."""
    numbers = [number for number, line in enumerate(file.lines, 1) if not ANNOTATION.match(line)]
    text = "".join(f"{file.lines[number - 1]}\n" for number in numbers)
    return SourceFile(file.path, text.encode()), numbers


@cache
def found() -> frozenset[tuple[str, str, int]]:
    """(rule, path, line of the annotated file) of every finding in every sample, by the real process."""
    every = [sample for rule in RULES.values() for sample in samples(rule)]
    heads = {file.path: without_annotations(file) for file, _ in every}
    bases = {file.path: before.read_bytes() for file, before in every}
    diff = {path: change(bases[path].decode(), head.text, path) for path, (head, _) in heads.items()}
    files = {path: head for path, (head, _) in heads.items()}
    run = check_changes(files, diff, BaseVersions(InMemory(bases)), sys.executable)
    assert run is not None
    assert (run.status, run.detail, run.gaps) == ("ok", "", ())
    return frozenset((one.rule, one.path, heads[one.path][1][one.start_line - 1]) for one in run.findings)


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_finds_what_was_taken_away_and_nothing_else(rule_id: str) -> None:
    marked = right = 0
    for file, _ in samples(RULES[rule_id]):
        wanted, kept = annotated(RULES[rule_id], file)
        assert {line for rule, path, line in found() if (rule, path) == (rule_id, file.path)} == wanted
        marked, right = marked + len(wanted), right + len(kept)
    assert 0 < marked <= right, "a rule's samples have at least as many `ok:` as `ruleid:` lines"


@pytest.mark.parametrize("rule_id", RULES)
def test_a_rule_is_silent_where_nothing_changed(rule_id: str) -> None:
    for file, before in samples(RULES[rule_id]):
        base = before.read_bytes()
        diff = {file.path: change(f"{base.decode()}\n", base.decode(), file.path)}
        run = check_changes(
            {file.path: SourceFile(file.path, base)}, diff, BaseVersions(InMemory({file.path: base})), sys.executable
        )
        assert run is None or run.findings == ()
