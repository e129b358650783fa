"""security/shell-command-built: a text put together from values, handed to a shell."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import is_fixed, literal, made_of
from review.rules.syntax.handlers import answers_requests
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import names_in
from review.rules.syntax.nodes import constant, every, keyword
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


def find(file: PythonFile) -> Iterable[Finding]:
    """Texts with values in them that a shell reads; a value that is passed on as it came is its caller's."""
    if is_for_development(file):
        return
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        text = _read_by_shell(call, meaning)
        if text is None or answers_requests(call, meaning):
            continue
        if _is_built(text, meaning) and not _QUOTES & set(names_in(made_of(text, meaning))):
            yield report(RULE, file, call, CALL=call.func, VALUE=text)


def _read_by_shell(call: ast.Call, meaning: Meaning) -> ast.expr | None:
    name = meaning.standard(call.func)
    command = call.args[0] if call.args else keyword(call, "args")
    if name in _TEXT_COMMANDS:
        return command
    if name not in _RUNNERS or command is None:
        return None
    if isinstance(command, ast.List | ast.Tuple):
        parts = command.elts
        is_shell = len(parts) == 3 and constant(parts[0]) in _SHELLS and constant(parts[1]) in ("-c", "-lc", "/c")
        return parts[2] if is_shell else None
    return command if literal(keyword(call, "shell"), meaning) is True else None


def _is_built(text: ast.expr, meaning: Meaning) -> bool:
    """Whether it is pasted, formatted or joined from something that is not fixed."""
    return any(_pastes(part, meaning) for part in made_of(text, meaning))


def _pastes(part: ast.expr, meaning: Meaning) -> bool:
    if isinstance(part, ast.JoinedStr):
        values = [one.value for one in part.values if isinstance(one, ast.FormattedValue)]
        return any(not _is_harmless(value, meaning) for value in values)
    if isinstance(part, ast.BinOp) and isinstance(part.op, ast.Add | ast.Mod):
        sides = (part.left, part.right)
        has_text = any(isinstance(constant(side), str) or isinstance(side, ast.JoinedStr) for side in sides)
        return has_text and any(not _is_harmless(side, meaning) for side in sides)
    if isinstance(part, ast.Call) and isinstance(part.func, ast.Attribute):
        is_text = isinstance(constant(part.func.value), str) or isinstance(literal(part.func.value, meaning), str)
        values = [*part.args, *(one.value for one in part.keywords)]
        return (
            is_text and part.func.attr in ("join", "format") and not all(_is_harmless(one, meaning) for one in values)
        )
    return False


def _is_harmless(value: ast.expr, meaning: Meaning) -> bool:
    """Fixed, or a number."""
    if is_fixed(value, meaning) or isinstance(value, ast.Constant):
        return True
    return isinstance(value, ast.Call) and meaning.standard(value.func) in ("int", "len", "os.getpid", "float")
