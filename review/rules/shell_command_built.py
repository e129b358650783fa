"""security/shell-command-built: a text put together from values, handed to a shell."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeGuard

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Function, parameters_given
from review.rules.syntax.checked import calls_own, is_among_own, lacks
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import given, literal, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import constant, every, keyword, last_name, method_of
from review.rules.syntax.own import is_own
from review.rules.syntax.paths import is_for_development
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/shell-command-built",
    family="security",
    title="Shell command put together from values",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` gives `$VALUE` to a shell, which reads spaces, `;`, `$$(...)` and `>` in it as its own.",
    why="One value with a semicolon or a quote in it runs another command; a file name with a space breaks this one.",
    fix="Pass a list, without a shell: `subprocess.run([program, *arguments], check=True)`. Where a shell is needed, "
    "`shlex.quote` every value.",
    prompt="Run the program without a shell: a list of arguments for subprocess.run with check=True, a timeout and "
    "captured output; put `--` before values that could begin with a dash. Replace pipes and redirections by Python "
    "(stdin=, stdout=, pathlib). If a shell cannot be avoided, wrap each value in shlex.quote. Test with a value that "
    "has a space, a quote and a semicolon in it.",
    cwe="CWE-78",
    references=("https://docs.python.org/3/library/subprocess.html#security-considerations",),
    same_as=("B602", "B605"),
    gives_way_to=("security/os-command-from-request", "security/os-command-built-from-string"),
)

_SHELLS = frozenset({"sh", "bash", "zsh", "dash", "/bin/sh", "/bin/bash", "/usr/bin/bash", "/usr/bin/env bash", "cmd"})
_TEXT_COMMANDS = frozenset(
    {
        *("os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput"),
        *("asyncio.create_subprocess_shell", "commands.getoutput", "popen2.popen2"),
    }
)
_RUNNERS = frozenset(f"subprocess.{name}" for name in ("run", "call", "check_call", "check_output", "Popen"))
_QUOTES = frozenset({"quote", "list2cmdline", "quoted"})
_PASTES = frozenset({"join", "format", "format_map", "substitute", "safe_substitute"})
_READ_BY_SHELLS = " ;&|$<>"


def find(file: PythonFile) -> Iterable[Finding]:
    """Texts with values in them that a shell reads; a value that is passed on as it came is its caller's."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call, text in _read_by_shells(meaning):
        if not answers_requests(call, meaning) and _is_built(text, meaning) and not _is_quoted(text, meaning):
            yield report(RULE, file, call, CALL=call.func, VALUE=text)


def _read_by_shells(meaning: Meaning) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Calls with the text that a shell gets; also calls of the file's functions that hand their parameter to one."""
    wrappers: dict[str, tuple[Function, str]] = {}
    for call in every(ast.Call, meaning.file):
        text = _read_by_shell(call, meaning)
        if text is not None:
            yield call, text
            unit = unit_of(call, meaning.scopes)
            if isinstance(text, ast.Name) and isinstance(unit, Function) and text.id in _parameters(unit):
                wrappers[unit.name] = unit, text.id
    for call in every(ast.Call, meaning.file) if wrappers else ():
        function, parameter = wrappers.get(last_name(call.func), (None, ""))
        if function is not None and calls_own(call.func):
            given_text = parameters_given(call, function).get(parameter)
            if given_text is not None:
                yield call, given_text


def _parameters(function: Function) -> frozenset[str]:
    return frozenset(one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs))


def _read_by_shell(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    name = meaning.standard(call.func)
    command = call.args[0] if call.args else keyword(call, "args") or keyword(call, "command")
    if name in _TEXT_COMMANDS or method_of(call) == "exec_command":  # the other end of an SSH connection
        return command
    if isinstance(command, ast.List | ast.Tuple):  # whoever runs it: nothing else takes such a list
        parts = command.elts
        is_shell = len(parts) == 3 and constant(parts[0]) in _SHELLS and constant(parts[1]) in ("-c", "-lc", "/c")
        return parts[2] if is_shell else None
    if name not in _RUNNERS or command is None:
        return None
    return command if literal(keyword(call, "shell"), meaning) is True else None


def _is_quoted(text: ast.expr, meaning: Meaning) -> bool:
    made = list(made_of(text, meaning))
    if _QUOTES & set(names_in(made)):
        return True
    return any(isinstance(one, ast.Call) and meaning.dotted(one.func) == "shlex.quote" for one in made)


def _is_built(text: ast.expr, meaning: Meaning) -> bool:
    """Whether it is pasted, formatted or joined from something that is not the program's own."""
    return any(_pastes(part, meaning) for part in made_of(text, meaning))


def _pastes(part: ast.expr, meaning: Meaning) -> bool:
    if isinstance(part, ast.JoinedStr):
        return any(not _is_harmless(one, meaning) for one in part.values)
    if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Mod):
        return _adds((part.left, part.right), meaning)
    if isinstance(part, ast.Name):
        values = given(part, meaning)
        is_grown = any(isinstance(above, ast.AugAssign) for above in _bound_by(part, meaning))
        return is_grown and _adds(values, meaning)
    if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute) and part.func.attr in _PASTES:
        owner = part.func.value
        template = owner.args[0] if part.func.attr.endswith("substitute") and _has_argument(owner) else owner
        values = [*part.args, *(one.value for one in part.keywords)]
        return isinstance(literal(template, meaning), str) and not all(_is_harmless(one, meaning) for one in values)
    return False


def _has_argument(node: ast.expr) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and bool(node.args)


def _bound_by(name: ast.Name, meaning: Meaning) -> Iterator[ast.AST | None]:
    return (meaning.scopes.parents.get(one.node) for one in meaning.bindings(name))


def _adds(sides: Sequence[ast.expr], meaning: Meaning) -> bool:
    has_text = any(isinstance(literal(side, meaning), str) or isinstance(side, ast.JoinedStr) for side in sides)
    return has_text and any(not _is_harmless(side, meaning) for side in sides)


def _is_harmless(value: ast.expr, meaning: Meaning) -> bool:
    """The program's own, a number, one of those that are allowed, or without what a shell reads."""
    if is_own(value, meaning):
        return True
    plain = value.value if isinstance(value, ast.FormattedValue) else value
    return is_among_own(plain, meaning) or lacks(plain, meaning, _READ_BY_SHELLS)
