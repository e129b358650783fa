"""JSON for programs. The form is documented by `docs/report.schema.json`; `schema_version` changes with it."""

from __future__ import annotations

import json
from typing import Any

from cli.formats import Result
from review.finding import Suggestion
from review.owasp import owasp
from review.scope import Judged

SCHEMA_VERSION = 1


def render(result: Result) -> str:
    """The whole result. Everything but `timings` and the analyzers' `seconds` is the same for the same input."""
    report = result.report
    document = {
        "schema_version": SCHEMA_VERSION,
        "assay_version": result.version,
        "verdict": {"conclusion": result.verdict.conclusion, "title": result.verdict.title},
        "findings": [finding_value(one) for one in report.scoped.introduced],
        "suppressed": [finding_value(one) for one in report.scoped.suppressed],
        "outside": [finding_value(one) for one in report.scoped.outside],
        "coverage": {
            "hunks": report.coverage.hunks,
            "covered": report.coverage.covered,
            "uncovered": [
                {"path": one.path, "start_line": one.start_line, "end_line": one.end_line, "reason": one.reason}
                for one in report.coverage.uncovered
            ],
            "not_reviewed": [{"path": path, "reason": reason} for path, reason in report.coverage.not_reviewed],
        },
        "analyzers": [
            {
                "name": run.name,
                "version": run.version,
                "status": run.status,
                "detail": run.detail,
                "files": len(run.files),
                "seconds": round(run.seconds, 3),
            }
            for run in report.runs
        ],
        "policy": {"digest": report.policy_digest, "problems": list(report.policy_problems)},
        "timings": {name: round(seconds, 3) for name, seconds in result.timings},
    }
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def finding_value(judged: Judged) -> dict[str, Any]:
    """One finding as JSON values."""
    finding, rule = judged.finding, judged.rule
    return {
        "rule": rule.id,
        "family": rule.family,
        "title": rule.title,
        "severity": rule.severity,
        "level": judged.level,
        "confidence": rule.confidence,
        "path": finding.path,
        "start_line": finding.start_line,
        "end_line": finding.end_line,
        "message": finding.message,
        "why": rule.why,
        "fix": rule.fix,
        "evidence": list(finding.evidence),
        "trace": list(finding.trace),
        "suggestion": _suggestion(finding.suggestion),
        "fingerprint": finding.fingerprint,
        "engines": list(finding.engines),
        "cwe": rule.cwe,
        "owasp": owasp(rule.cwe),
        "suppressed_by": finding.suppressed_by,
    }


def _suggestion(suggestion: Suggestion | None) -> dict[str, Any] | None:
    if suggestion is None or not suggestion.proven:
        return None
    return {
        "start_line": suggestion.start_line,
        "end_line": suggestion.end_line,
        "replacement": suggestion.replacement,
    }
