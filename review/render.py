"""Every sentence that Assay says on GitHub is written here. Pure: values in, Markdown out.

Reviewed code and file names are hostile: everything that may quote them goes through `review.markdown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from review.finding import FAMILIES, AnalyzerRun, Level, Rule
from review.markdown import MAX_TEXT, budget, cell, clip, code, fence, fit, folded, plain, table
from review.owasp import owasp
from review.plan import Anchor, Plan, fixes, marker
from review.scope import Judged
from review.verdict import Report, Verdict

MAX_BODY = 65_536
"""GitHub's limit of a comment's text, in characters (422 beyond it)."""
MAX_OUTPUT = 65_535
"""GitHub's limit of a check run's `summary` and of its `text`, in characters."""

MAX_FACTS = 8
MAX_FACT = 800
"""How many pieces of evidence one comment shows, and how much of each, in characters."""

_WORDS: dict[Level, str] = {"block": "blocking", "comment": "advisory", "monitor": "for the record"}


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a text names beside the findings."""

    version: str
    head_sha: str
    reason: str
    timings: tuple[tuple[str, float], ...] = ()
    """(step, seconds), in the order in which they happened."""
    plan: Plan = field(default_factory=Plan)


def comment(
    judged: Judged, place: Anchor, head_sha: str, version: str, pages: str = "", *, also: Sequence[int] = ()
) -> str:
    """The inline comment for one finding, and for those of its rule that are on the lines `also` of the file.

    `pages` is the address below which the rules' pages are.
    """
    finding, rule = judged.finding, judged.rule
    facts = [
        f"[{code(rule.id)}]({pages.rstrip('/')}/{rule.id}.md)" if pages else code(rule.id),
        f"severity {rule.severity}",
        f"confidence {rule.confidence}",
        *weakness(rule),
    ]
    parts = [f"**{rule.title}** · {_WORDS[judged.level]}<br>\n<sub>{' · '.join(facts)}</sub>", plain(finding.message)]
    if also:
        parts.append(f"The same in this file: {_lines(also)}.")
    parts.append(f"**Why it matters:** {plain(rule.why)}")
    if finding.evidence:
        parts.append("**Evidence:**\n" + "\n".join(_facts(finding.evidence)))
    parts.append(f"**How to fix it:** {plain(rule.fix)}")
    if finding.suggestion is not None and finding.suggestion.proven and fixes(place, finding.suggestion):
        parts.append(_suggestion(finding.suggestion.replacement))
    parts.append(folded("Prompt for a coding assistant", fence(_prompt(judged), "text")))
    engines = " and ".join(finding.engines)
    parts.append(f"<sub>Found by {engines} at {head_sha[:12]} · Assay {version}</sub>")
    parts.append(marker(finding.fingerprint))
    return "\n\n".join(parts)


def _lines(numbers: Sequence[int]) -> str:
    """`line 12`, or `lines 12, 30 and 55`; the first ones where there are many."""
    shown = [str(number) for number in numbers[:MAX_FACTS]]
    more = f" and {len(numbers) - MAX_FACTS} more" if numbers[MAX_FACTS:] else ""
    if len(numbers) == 1:
        return f"line {shown[0]}"
    return f"lines {', '.join(shown)}{more}" if more else f"lines {', '.join(shown[:-1])} and {shown[-1]}"


def weakness(rule: Rule) -> list[str]:
    """The rule's CWE number and its short OWASP category, where there are such."""
    category = owasp(rule.cwe)
    return [*([rule.cwe] if rule.cwe else []), *([f"OWASP {category.partition(' ')[0]}"] if category else [])]


def _facts(evidence: Sequence[str]) -> list[str]:
    rows = [f"- {plain(fact, MAX_FACT)}" for fact in evidence[:MAX_FACTS]]
    return rows + ([f"- and {len(evidence) - MAX_FACTS} more"] if evidence[MAX_FACTS:] else [])


def _suggestion(replacement: str) -> str:
    return "Applied in memory, this change parses and removes the finding:\n" + fence(replacement, "suggestion")


def _prompt(judged: Judged) -> str:
    finding = judged.finding
    message = clip(finding.message, MAX_TEXT)
    return f"In {code(finding.path)}, line {finding.start_line}: {message}\n{judged.rule.prompt}"


def review_body(findings: Sequence[Judged], over_limit: int, head_sha: str) -> str:
    """The text above a review's inline comments."""
    blocking = sum(judged.level == "block" for judged in findings)
    found = f"{_count(blocking, 'blocking')} and {_count(len(findings) - blocking, 'advisory')}"
    more = f" {over_limit} more are in the check run, which has no limit." if over_limit else ""
    return f"Assay found {found} at {head_sha[:12]}.{more}"


def _count(number: int, kind: str) -> str:
    return f"{number} {kind} finding{'' if number == 1 else 's'}"


def summary(report: Report, verdict: Verdict, about: Circumstances) -> str:
    """The check run's summary: the answer, by family, by analyzer, what was left out, and how long it took."""
    parts = [
        f"**{plain(verdict.title)}** at {code(about.head_sha)}.",
        _unhealthy(report),
        _problems(report),
        _families(report),
        _uncovered(report),
        _suppressed(report),
        _outside(report),
        _analyzers(report),
        _not_reviewed(report),
        _plan_note(about.plan),
        _timings(report, about),
    ]
    return budget("\n\n".join(part for part in parts if part), MAX_OUTPUT)


def _unhealthy(report: Report) -> str:
    if not report.unhealthy:
        return ""
    return (
        "**The scanner does not find defects that are known to be there**, so what it says of this change cannot be"
        " believed. Whoever runs Assay can see more with `assay doctor`; then comment `/recheck`."
    )


def _problems(report: Report) -> str:
    if not report.policy_problems:
        return ""
    rows = "\n".join(f"- {plain(problem)}" for problem in report.policy_problems)
    return f"**The policy `.github/assay.yml` on the base branch has a mistake, so the defaults apply:**\n{rows}"


def _families(report: Report) -> str:
    rows = []
    for family in FAMILIES:
        levels = [judged.level for judged in report.scoped.introduced if judged.rule.family == family]
        if levels:
            counts = (levels.count("block"), levels.count("comment"), levels.count("monitor"))
            rows.append(f"| {family} | {counts[0]} | {counts[1]} | {counts[2]} |")
    if not rows:
        return ""
    return table("| Family | Blocking | Advisory | For the record |", "|---|--:|--:|--:|", rows)


def _uncovered(report: Report) -> str:
    rows = _uncovered_rows(report)
    return "**Not covered, so the result is incomplete:**\n" + _first(rows, 30) if rows else ""


def _uncovered_rows(report: Report) -> list[str]:
    return [
        f"- {code(hunk.path)} lines {hunk.start_line} to {hunk.end_line}: {plain(hunk.reason)}"
        for hunk in report.coverage.uncovered
    ]


def _suppressed(report: Report) -> str:
    rows = [
        f"- {code(one.rule.id)} in {code(one.finding.path)}, line {one.finding.start_line}, silenced by"
        f" {code(one.finding.suppressed_by or '')}"
        for one in report.scoped.suppressed
    ]
    intro = "**Suppressed in the code** (anyone who can push to this branch could have written these):\n"
    return intro + _first(rows, 30) if rows else ""


def _outside(report: Report) -> str:
    found = _count(len(report.scoped.outside), "further")
    return f"{found} in the changed files, but not from this change: see below." if report.scoped.outside else ""


def _analyzers(report: Report) -> str:
    rows = [
        f"| {run.name} | {cell(run.version)} | {_status(run)} | {len(run.files)} | {run.seconds:.2f} s |"
        for run in report.runs
    ]
    return table("| Analyzer | Version | Ended | Files | Time |", "|---|---|---|--:|--:|", rows) if rows else ""


def _status(run: AnalyzerRun) -> str:
    return run.status + (f": {cell(run.detail)}" if run.detail else "")


def _not_reviewed(report: Report) -> str:
    reasons: dict[str, list[str]] = {}
    for path, reason in report.coverage.not_reviewed:
        reasons.setdefault(reason, []).append(path)
    rows = [
        f"- {reason}: {', '.join(code(path) for path in paths[:5])}"
        + (f" and {len(paths) - 5} more" if paths[5:] else "")
        for reason, paths in sorted(reasons.items())
    ]
    return "**Changed files with nothing to review**\n" + "\n".join(rows) if rows else ""


def _plan_note(plan: Plan) -> str:
    notes = []
    if plan.fixed:
        notes.append(f"{plan.fixed} earlier finding{'s are' if plan.fixed > 1 else ' is'} fixed.")
    if plan.over_limit:
        notes.append(f"{plan.over_limit} findings are annotations only: more inline comments than anyone reads.")
    if plan.beside:
        notes.append(f"{len(plan.beside)} findings have no comment of their own: one in their file says the same.")
    if plan.unanchored:
        notes.append(f"{len(plan.unanchored)} findings are annotations only: no line of the diff can carry them.")
    return " ".join(notes)


def _timings(report: Report, about: Circumstances) -> str:
    steps = " · ".join(f"{name} {seconds:.2f} s" for name, seconds in about.timings)
    return (
        f"<sub>{code(about.reason)} · {steps + ' · ' if steps else ''}policy {code(report.policy_digest)}"
        f" · Assay {about.version}</sub>"
    )


def details(report: Report) -> str:
    """The check run's text: every finding, also those that stand nowhere else."""
    sections: list[tuple[str, Sequence[str]]] = [
        ("Introduced by this change", [_row(judged) for judged in report.scoped.introduced]),
        ("Suppressed by a comment in the code", [_row(judged) for judged in report.scoped.suppressed]),
        ("In the changed files, but not from this change", [_row(judged) for judged in report.scoped.outside]),
        ("Not covered", _uncovered_rows(report)),
    ]
    entries: list[str] = []
    for title, rows in sections:
        if rows:
            entries += [f"### {title} ({len(rows)})\n{rows[0]}", *rows[1:]]
    return fit(entries, MAX_OUTPUT, "entries")


def _row(judged: Judged) -> str:
    finding = judged.finding
    place = f"{code(finding.path)} line {finding.start_line}"
    return f"- {place}: {_WORDS[judged.level]}, {code(judged.rule.id)}. {plain(finding.message, MAX_FACT)}"


def _first(rows: Sequence[str], most: int) -> str:
    more = [f"- and {len(rows) - most} more, in the text below"] if rows[most:] else []
    return "\n".join([*rows[:most], *more])


def annotation_values(report: Report) -> list[dict[str, object]]:
    """One annotation for each introduced or suppressed finding, as the Checks API takes them."""
    return [_annotation(judged) for judged in (*report.scoped.introduced, *report.scoped.suppressed)]


_ANNOTATION_LEVELS: dict[Level, str] = {"block": "failure", "comment": "warning", "monitor": "notice"}


def _annotation(judged: Judged) -> dict[str, object]:
    finding, rule = judged.finding, judged.rule
    note = f"Suppressed by {finding.suppressed_by}. " if finding.suppressed_by else ""
    return {
        "path": finding.path,
        "start_line": finding.start_line,
        "end_line": finding.end_line,
        "annotation_level": "notice" if finding.suppressed_by else _ANNOTATION_LEVELS[judged.level],
        "title": f"{rule.title} ({rule.id})"[:255],
        "message": f"{note}{clip(finding.message, MAX_TEXT)}\n\nHow to fix it: {rule.fix}",
    }


def recheck_reply(plan: Plan, verdict: Verdict, head_sha: str) -> str:
    """The answer to `/recheck`."""
    counts = f"{plan.new} new, {plan.fixed} fixed, {plan.unchanged} unchanged"
    if plan.check_only:
        counts += f", {plan.check_only} in the check run only"
    return f"Checked {head_sha[:12]} again: {counts}. Result: {plain(verdict.title)}."


def superseded(newer: str) -> tuple[str, str]:
    """(title, summary) of a check run whose commit is no longer the one to check."""
    return "Superseded", f"{plain(newer)} This commit was not reviewed to the end."


def refused(actor: str) -> str:
    """The answer to a command from someone who may not give it."""
    return f"Sorry {code(actor)}, only the author of this pull request and people with write access can ask for that."


def closed_reply() -> str:
    """The answer to a command on a pull request that is not open."""
    return "This pull request is not open, so there is nothing to check."


def draft_reply() -> str:
    """The answer to a command on a draft that the policy leaves alone."""
    return "This pull request is a draft, and the policy in `.github/assay.yml` skips drafts."


_REPLY = re.compile(r"<!-- assay:reply=(\d+) -->")


def reply(text: str, comment_id: int) -> str:
    """An answer with the hidden line that says which comment it answers."""
    return f"{text}\n\n<!-- assay:reply={comment_id} -->"


def answered(bodies: Iterable[str]) -> frozenset[int]:
    """Ids of the comments that these replies answer."""
    return frozenset(int(number) for body in bodies for number in _REPLY.findall(body))


def failure(reason: str, incident: str) -> tuple[str, str]:
    """(title, summary) of a check run that Assay itself could not finish."""
    return (
        "Incomplete: Assay could not finish",
        f"{plain(reason)}\n\nNothing was decided about this change, so the check does not pass. Ask for it again with"
        f" `/recheck` or the Re-run button; if it happens again, the person who runs Assay can find incident"
        f" {code(incident)} in the worker's log.",
    )
