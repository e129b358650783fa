"""Read pattern rules: one YAML file each under `rulesets/<family>/<language>/<slug>.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, cast, get_args

import yaml

from review.finding import Confidence, Family, Level, Rule, Severity

_TEXTS = ("title", "why", "fix", "prompt")


class RulesetError(ValueError):
    """A rule file that cannot be used; the text names the file and what to mend."""


@dataclass(frozen=True)
class PatternRule:
    """A rule that semgrep runs: what Assay says of it, and the rule as semgrep reads it."""

    rule: Rule
    semgrep: Mapping[str, Any]


def read_rule(path: PurePosixPath, text: str) -> PatternRule:
    """Read one rule file; `path` is relative to `rulesets/`. Raises RulesetError."""
    try:
        document = yaml.load(text, Loader=yaml.CSafeLoader)
        (raw,) = document["rules"]
        family, slug = path.parts[0], path.stem
        if raw["id"] != slug:
            raise RulesetError(f"rulesets/{path}: the id is {raw['id']!r}; it must be the file's name, {slug!r}")
        rule = _rule(f"{family}/{slug}", family, raw)
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, RulesetError):
            raise
        raise RulesetError(f"rulesets/{path}: {type(error).__name__}: {error}") from error
    return PatternRule(rule, _for_semgrep(slug, raw))


def _rule(rule_id: str, family: str, raw: Mapping[str, Any]) -> Rule:
    metadata = raw["metadata"]
    title, why, fix, prompt = (" ".join(str(metadata[name]).split()) for name in _TEXTS)
    return Rule(
        id=rule_id,
        family=cast(Family, _one_of(family, Family)),
        title=title,
        severity=cast(Severity, _one_of(str(raw["severity"]).lower(), Severity)),
        confidence=cast(Confidence, _one_of(metadata["confidence"], Confidence)),
        level=cast(Level, _one_of(metadata["level"], Level)),
        languages=tuple(raw["languages"]),
        message=" ".join(raw["message"].split()),
        why=why,
        fix=fix,
        prompt=prompt,
        cwe=metadata.get("cwe"),
        references=tuple(metadata.get("references", ())),
        same_as=tuple(metadata.get("same-as", ())),
    )


def _one_of(value: str, names: object) -> str:
    if value not in get_args(names):
        raise ValueError(f"{value!r} is none of {', '.join(get_args(names))}")
    return value


def _for_semgrep(slug: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The rule without what only Assay reads, so that the engine has less to parse."""
    return {key: value for key, value in raw.items() if key != "metadata"} | {"id": slug, "message": "-"}


def by_id(rules: Iterable[PatternRule]) -> dict[str, PatternRule]:
    """Index rules by id. Raises RulesetError where two share a slug: the engine silently drops one of them."""
    index: dict[str, PatternRule] = {}
    slugs: dict[str, str] = {}
    for pattern in rules:
        slug = pattern.rule.id.partition("/")[2]
        if slug in slugs:
            raise RulesetError(f"two rules are called {slug!r}: {slugs[slug]} and {pattern.rule.id}; rename one")
        slugs[slug] = pattern.rule.id
        index[pattern.rule.id] = pattern
    return index
