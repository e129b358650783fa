"""From findings on the twins to what each rule and each family is worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.accuracy.rules.twins import Twin
from review.finding import Finding, Level, Rulebook

COMMENT_PRECISION = 0.9
"""A rule below it is not heard inline: people stop reading bots that are wrong more often."""
BLOCK_PRECISION = 0.98
SILENCE_PER_1000 = 0.1
"""How often a rule may fire in well-kept code and still comment, per 1,000 lines."""
LEAST_TO_BLOCK = 2
"""True positives without which nothing is known of a rule that blocks."""


@dataclass(frozen=True)
class Measured:
    """What is known of one rule."""

    true: int = 0
    """Vulnerable twins in which it found something that the fixed twin does not have."""
    false: int = 0
    """Fixed twins and decoys in which it found something."""
    silence: int = 0
    """Findings in well-kept code."""
    silence_lines: int = 0
    """Lines of that code in the rule's languages."""

    @property
    def precision(self) -> float | None:
        """Between 0 and 1; None where it found nothing at all."""
        found = self.true + self.false
        return self.true / found if found else None

    @property
    def per_1000(self) -> float | None:
        """Findings per 1,000 well-kept lines; None where there were none of its languages."""
        return self.silence * 1000 / self.silence_lines if self.silence_lines else None

    @property
    def loudest(self) -> Level:
        """The most that the rule may do by itself."""
        noisy = self.per_1000 is not None and self.per_1000 > SILENCE_PER_1000
        if self.precision is None or self.precision < COMMENT_PRECISION or noisy:
            return "monitor"
        sure = self.precision >= BLOCK_PRECISION and self.true >= LEAST_TO_BLOCK
        return "block" if sure else "comment"


@dataclass
class Group:
    """How the rules that are heard do on the cases of one family and language."""

    vulnerable: int = 0
    found: int = 0
    """Vulnerable twins in which a rule of the family found something."""
    fixed: int = 0
    false: int = 0
    """Fixed twins and decoys in which any rule found something."""
    apart: int = 0
    """Pairs of which exactly the vulnerable one was found."""
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


Findings = Mapping[str, Sequence[Finding]]
"""By path."""


def by_rule(twins: Iterable[Twin], findings: Findings) -> dict[str, tuple[int, int]]:
    """(true, false) of each rule: the twins in which it was right, and those in which it was wrong."""
    true: Counter[str] = Counter()
    false: Counter[str] = Counter()
    for twin in twins:
        wrong = {one.rule for one in findings.get(twin.fixed.path, ())}
        false.update(wrong)
        if twin.vulnerable is not None:
            true.update({one.rule for one in findings.get(twin.vulnerable.path, ())} - wrong)
    return {rule: (true[rule], false[rule]) for rule in sorted({*true, *false})}


def by_group(twins: Iterable[Twin], findings: Findings, rules: Rulebook) -> dict[tuple[str, str], Group]:
    """By (family, language). Only what is said inline counts."""
    groups: dict[tuple[str, str], Group] = {}
    for twin in twins:
        group = groups.setdefault((twin.family, twin.language), Group())
        where = f"{twin.family}/{twin.language}/{twin.name}"
        wrong = sorted({one.rule for one in _heard(findings.get(twin.fixed.path, ()), rules)})
        group.fixed += 1
        if wrong:
            group.false += 1
            group.wrong.append(f"{where}: {', '.join(wrong)}")
        if twin.vulnerable is not None:
            said = _heard(findings.get(twin.vulnerable.path, ()), rules)
            hit = any(rules[one.rule].family == twin.family for one in said)
            group.vulnerable += 1
            group.found += hit
            still = any(rules[rule].family == twin.family for rule in wrong)
            group.apart += hit and not still
            if not hit:
                group.missed.append(where)
    return groups


def _heard(findings: Iterable[Finding], rules: Rulebook) -> list[Finding]:
    return [one for one in findings if rules[one.rule].level != "monitor"]
