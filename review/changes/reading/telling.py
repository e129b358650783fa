"""One comment for what a rule about the change and a rule about the code both see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from review.finding import LEVELS
from review.scope import Judged

ENGINE = "changes"
"""The engine of findings about what a change takes away."""


def told_once(introduced: Sequence[Judged]) -> tuple[Judged, ...]:
    """The findings, where one about the change became evidence of another of its family on the same line.

    It stays where the other one is quieter: a removed time limit and a call without one are one comment.
    """
    by_place = {
        (judged.finding.path, judged.finding.start_line, judged.rule.family): number
        for number, judged in reversed(list(enumerate(introduced)))
        if judged.finding.engines != (ENGINE,)
    }
    told = list(introduced)
    for number, judged in enumerate(introduced):
        if judged.finding.engines != (ENGINE,):
            continue
        lines = (judged.finding.start_line, *judged.finding.trace)
        places = [(judged.finding.path, line, judged.rule.family) for line in lines]
        other = next((by_place[place] for place in places if place in by_place), None)
        if other is not None and LEVELS.index(told[other].level) >= LEVELS.index(judged.level):
            finding = told[other].finding
            engines, evidence = (*finding.engines, ENGINE), (*finding.evidence, judged.finding.message)
            told[other] = replace(told[other], finding=replace(finding, engines=engines, evidence=evidence))
            told[number] = told[other]
    return tuple(dict.fromkeys(told))
