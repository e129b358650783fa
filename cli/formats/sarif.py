"""SARIF 2.1.0 (OASIS), as GitHub code scanning reads it."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from cli.formats import Result
from review.finding import Level, Rule
from review.owasp import owasp
from review.scope import Judged

_LEVELS: dict[Level, str] = {"block": "error", "comment": "warning", "monitor": "note"}
_SCORES = {"low": "3.0", "medium": "5.5", "high": "8.0", "critical": "9.5"}
"""GitHub sorts security results by a CVSS-like score: low below 4, medium below 7, high below 9."""


def render(result: Result) -> str:
    """The result as one SARIF run; suppressed findings carry their suppression."""
    scoped = result.report.scoped
    told = [*scoped.introduced, *scoped.suppressed]
    rules = {judged.rule.id: judged.rule for judged in told}
    order = sorted(rules)
    driver = {
        "name": "Assay",
        "version": result.version,
        "rules": [_rule(rules[rule_id]) for rule_id in order],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": result.report.coverage.complete}],
        "results": [_result(judged, order.index(judged.rule.id)) for judged in told],
    }
    document = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    tags = [rule.family, *(["security", f"external/cwe/{rule.cwe.lower()}"] if rule.cwe else [])]
    tags += [category] if (category := owasp(rule.cwe)) else []
    return {
        "id": rule.id,
        "name": rule.id.replace("/", "-"),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.fix},
        "properties": {"tags": tags, "precision": rule.confidence, "security-severity": _SCORES[rule.severity]},
    }


def _result(judged: Judged, index: int) -> dict[str, Any]:
    finding = judged.finding
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(finding.path, errors="surrogateescape")},
            "region": {"startLine": finding.start_line, "endLine": finding.end_line},
        }
    }
    value: dict[str, Any] = {
        "ruleId": judged.rule.id,
        "ruleIndex": index,
        "level": _LEVELS[judged.level],
        "message": {"text": " ".join([finding.message, *finding.evidence])},
        "locations": [place],
        "partialFingerprints": {"assay/v1": finding.fingerprint},
    }
    if finding.suppressed_by:
        value["suppressions"] = [{"kind": "inSource", "justification": finding.suppressed_by}]
    return value
