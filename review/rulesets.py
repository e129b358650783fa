"""Read pattern rules: one YAML file each under `rulesets/<family>/<language>/<slug>.yaml`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, cast

import yaml

from review.applicability import check_versions
from review.finding import CONFIDENCES, FAMILIES, LEVELS, SEVERITIES, Confidence, Family, Level, Rule, Severity
from review.source import ALL_LANGUAGES

ENGINE_NAMES = {"sql": "generic", "dockerfile": "regex"}
"""What the engine calls a language that it has no grammar for, or none that knows all of it (of Dockerfiles it lacks
heredocs): a text of words and brackets, or one for regular expressions alone."""

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
    except (yaml.YAMLError, KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, RulesetError):
            raise
        raise RulesetError(f"rulesets/{path}: {type(error).__name__}: {error}") from error
    return PatternRule(rule, _for_semgrep(slug, raw))


def _rule(rule_id: str, family: str, raw: Mapping[str, Any]) -> Rule:
    metadata = raw["metadata"]
    title, why, fix, prompt = (" ".join(str(metadata[name]).split()) for name in _TEXTS)
    return Rule(
        id=rule_id,
        family=cast(Family, _one_of(family, FAMILIES)),
        title=title,
        severity=cast(Severity, _one_of(str(raw["severity"]).lower(), SEVERITIES)),
        confidence=cast(Confidence, _one_of(metadata["confidence"], CONFIDENCES)),
        level=cast(Level, _one_of(metadata["level"], LEVELS)),
        languages=tuple(_one_of(name, sorted(ALL_LANGUAGES)) for name in _names(raw["languages"])),
        message=" ".join(raw["message"].split()),
        why=why,
        fix=fix,
        prompt=prompt,
        cwe=metadata.get("cwe"),
        references=_names(metadata.get("references", [])),
        same_as=_names(metadata.get("same-as", [])),
        gives_way_to=_names(metadata.get("gives-way-to", [])),
        frameworks=_names(metadata.get("frameworks", [])),
        in_tests=bool(metadata.get("in-tests", False)),
        applies_to=check_versions(metadata.get("applies-to", {})),
    )


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} must be a list")
    return tuple(value)


def _one_of(value: str, names: Collection[str]) -> str:
    if value not in names:
        raise ValueError(f"{value!r} is none of {', '.join(dict.fromkeys(names))}")
    return value


def _for_semgrep(slug: str, raw: Mapping[str, Any]) -> dict[str, Any]:
    """The rule without what only Assay reads, so that the engine has less to parse."""
    languages = [ENGINE_NAMES.get(name, name) for name in raw["languages"]]
    kept = {key: value for key, value in raw.items() if key != "metadata"}
    return kept | {"id": slug, "message": "-", "languages": languages}


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
