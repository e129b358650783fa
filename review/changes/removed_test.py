"""edge-case/removed-test: a whole test is gone, what it tested is not."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.changes import LANGUAGES, ChangedFile
from review.changes.reading.functions import callee, calls, functions
from review.changes.reading.functions_in_braces import by_name
from review.changes.reading.reporting import Removal, beside, report
from review.finding import Finding, Rule

RULE = Rule(
    id="edge-case/removed-test",
    family="edge-case",
    title="Test removed, what it tested stays",
    severity="medium",
    confidence="low",
    level="monitor",
    languages=LANGUAGES,
    in_tests=True,
    message="`$WHAT` was removed, while `$THEN` is still there.",
    why="The behaviour that it watched over can now break without anybody noticing.",
    fix="Keep the test; if the behaviour changed on purpose, change what it expects.",
    prompt="Restore the test. If the behaviour changed on purpose, adapt the expectation and keep the name telling what"
    " must hold. If another test covers the same, name it in the commit message.",
    cwe="CWE-1053",
)


def find(change: ChangedFile) -> Iterable[Finding]:
    """Tests that the head does not have, in a file to which the change adds no test."""
    if change.base is None:
        return
    found = _in_python(*change.trees) if change.trees else _in_braces(change)
    for name, line, subject in found:
        yield report(RULE, change, Removal("test", name, beside(change, line), subject))


def _in_python(base: ast.Module, head: ast.Module) -> Iterator[tuple[str, int, str]]:
    before, after = _tests(base), _tests(head)
    if after.keys() - before.keys():
        return
    still = {callee(call) for call in calls(head)}
    for name in before.keys() - after.keys():
        used = [callee(call) for call in calls(before[name]) if callee(call) in still and len(callee(call)) > 3]
        if used:
            yield before[name].name, before[name].lineno, f"{used[0]}(...)"


def _tests(tree: ast.Module) -> dict[str, ast.FunctionDef | ast.AsyncFunctionDef]:
    return {name: some[-1] for name, some in functions(tree).items() if some[-1].name.startswith("test")}


def _in_braces(change: ChangedFile) -> Iterator[tuple[str, int, str]]:
    before, after = (by_name(file) if file else {} for file in (change.base, change.head))
    names = {name for name in {*before, *after} if name.rpartition(".")[2].startswith(("it", "test", "Test"))}
    if names & (after.keys() - before.keys()):
        return
    still = {token.text for some in after.values() for one in some for token in one.tokens if token.kind == "word"}
    for name in sorted(names & (before.keys() - after.keys())):
        body = before[name][0]
        called = [one.text for one, sign in zip(body.tokens, body.tokens[1:], strict=False) if sign.text == "("]
        used = [text for text in called if text in still and text not in ("expect", "it", "test", "if", "Errorf")]
        if used:
            yield name.rpartition(".")[2], body.first, f"{used[0]}(...)"
