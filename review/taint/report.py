"""Findings of hits: what is said, with the way that the value takes."""

from __future__ import annotations

import ast

from review.finding import Finding
from review.taint.machine import Hit
from review.taint.values import Label, Step, Taint

_KINDS: dict[Label, str] = {
    "request": "comes from the client",
    "network": "comes from the network",
    "local": "comes from whoever starts the program",
    "parameter": "is whatever a caller passes",
    "archive": "is a name that the archive's author chose",
    "predictable": "can be guessed",
}
LONGEST_NAME = 60
"""Characters of reviewed code in a sentence."""


def finding(hit: Hit, path: str) -> Finding:
    """What is said of one value that reaches one sink."""
    rule = hit.rule.rules[hit.taint.label]
    line = getattr(hit.node, "lineno", 1)
    last = _last_line(hit.node, line)
    trace = tuple(dict.fromkeys([*(step.line for step in hit.taint.steps), line]))
    message = rule.message.replace("$VALUE", f"`{_shown(hit.taint.text)}`").replace("$SINK", _shown(_sink(hit.sink)))
    return Finding(
        rule=rule.id,
        path=path,
        start_line=line,
        end_line=last,
        message=message,
        evidence=(f"{_way(hit.taint, hit.sink, line)} {hit.rule.ending}",),
        trace=trace,
    )


def _last_line(node: ast.AST, line: int) -> int:
    """The end of a call; of a function only its first line is meant."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return line
    return getattr(node, "end_lineno", None) or line


def _way(taint: Taint, sink: str, line: int) -> str:
    first, *others = taint.steps or (Step(line),)
    clauses = [f"`{_shown(taint.text)}` (line {first.line}) {_KINDS[taint.label]}"]
    clauses += [f"{step.what} at line {step.line}" for step in others if step.what]
    last = f"reaches `{_shown(_sink(sink))}` at line {line}"
    return f"{', '.join(clauses)} and {last}."


def _sink(name: str) -> str:
    """A call's name as a reader knows it."""
    name = name.replace("function.<return>", "return").replace(".<return>", "'s response")
    return (
        name.replace(".[]=", "[...]")
        .replace("model.<fields>", "Model(**...)")
        .removesuffix(".=")
        .removesuffix(".<assign>")
    )


def _shown(text: str) -> str:
    flat = " ".join(text.replace("`", "'").split())
    return flat if len(flat) <= LONGEST_NAME else f"{flat[: LONGEST_NAME - 1]}…"
