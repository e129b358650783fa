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
LONGEST_PATH = 120


def finding(hit: Hit, path: str) -> Finding:
    """What is said of one value that reaches one sink, in the file `path` that it comes through last."""
    rule = hit.rule.rules[hit.taint.label]
    steps = tuple(dict.fromkeys([*((step.path, step.line) for step in hit.taint.steps), (hit.path, hit.line)]))
    trace = tuple(line for place, line in steps if place == path)
    line, last = (hit.line, _last_line(hit.node, hit.line)) if hit.path == path else (trace[-1], trace[-1])
    message = rule.message.replace("$VALUE", f"`{_shown(hit.taint.text)}`").replace("$SINK", _shown(_sink(hit.sink)))
    return Finding(
        rule=rule.id,
        path=path,
        start_line=line,
        end_line=last,
        message=message,
        evidence=(f"{_way(hit)} {hit.rule.ending}",),
        trace=tuple(dict.fromkeys((*trace, line))),
        flow=steps if any(place != path for place, _ in steps) else (),
    )


def _last_line(node: ast.AST, line: int) -> int:
    """The end of a call; of a function only its first line is meant."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        return line
    return getattr(node, "end_lineno", None) or line


def _way(hit: Hit) -> str:
    taint, end = hit.taint, Step(hit.path, hit.line)
    first, *others = taint.steps or (end,)
    named = any(step.path != hit.path for step in taint.steps)
    clauses = [f"{_origin(taint)} ({_place(first, named=named)}) {_KINDS[taint.label]}"]
    clauses += [f"{step.what} at {_place(step, named=named)}" for step in others if step.what]
    return f"{', '.join(clauses)} and reaches `{_shown(_sink(hit.sink))}` at {_place(end, named=named)}."


def _origin(taint: Taint) -> str:
    return f"`{_shown(taint.text)}`"


def _place(step: Step, *, named: bool) -> str:
    """A line, with its file where more than one is spoken of."""
    path = step.path if len(step.path) <= LONGEST_PATH else f"…{step.path[-LONGEST_PATH:]}"
    return f"`{path.replace('`', chr(39))}:{step.line}`" if named else f"line {step.line}"


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
