"""Shell commands with a value from outside in them."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Call, Sink, TaintRule

FROM_REQUEST = Rule(
    id="security/os-command-from-request",
    family="security",
    title="Shell command with a value from the request",
    severity="critical",
    confidence="high",
    level="block",
    languages=("python",),
    message="A shell runs text with $VALUE in it (`$SINK`). `;`, `|` or `$(...)` in that value runs as a command "
    "of its own.",
    why="Whoever controls any part of the text runs programs with the rights of this service. Checks of "
    "length or file extension do not help, because the shell reads every character.",
    fix='Pass a list and no shell: `subprocess.run(["convert", source, target], check=True, timeout=30)`. Put'
    " `--` before values that may begin with a dash.",
    prompt="Replace this shell command by subprocess.run with a list of arguments, shell=False, check=True and a"
    ' timeout. Put "--" before operands that come from outside. Replace pipes and redirections by '
    "stdin/stdout arguments or by Python code. Raise a clear error when the program fails, with its "
    "stderr, and do not use shlex.quote as the only protection.",
    cwe="CWE-78",
    references=("https://docs.python.org/3/library/subprocess.html#security-considerations",),
    same_as=(
        "B602",
        "B605",
        "B604",
    ),
)


FROM_PARAMETER = replace(
    FROM_REQUEST,
    id="security/os-command-built-from-string",
    title="Shell command built from a string",
    level="comment",
    severity="high",
    message="$VALUE is part of the text that a shell runs (`$SINK`). `;`, `|` or `$(...)` in it runs as a command"
    " of its own.",
)

_SHELLS = frozenset(
    {"sh", "bash", "/bin/sh", "/bin/bash", "zsh", "/bin/zsh", "/usr/bin/bash", "cmd", "cmd.exe", "powershell"}
)
_RUN = ("run", "call", "check_call", "check_output", "Popen")


def _has_shell(call: Call) -> bool:
    shell = call.argument("shell")
    return shell is not None and shell.is_constant and bool(shell.only())


def _is_shell_itself(call: Call) -> bool:
    """`["sh", "-c", text]`."""
    given = (*call.positional, *([call.keywords["args"]] if "args" in call.keywords else []))
    lists = [[item.only() for item in call.items(value)] for value in given if value.refs]
    return any(_starts_shell(words) for words in lists or [[value.only() for value in given]])


def _starts_shell(words: list[object]) -> bool:
    return bool(words) and words[0] in _SHELLS and any(word in ("-c", "-lc", "/c", "-Command") for word in words[1:3])


def _is_text_without_shell(call: Call) -> bool:
    """A whole command line as text, without a shell: the client chooses the program."""
    first = call.argument(0, "args")
    return not _has_shell(call) and first is not None and not first.refs


def _program_from_outside(call: Call) -> bool:
    first = call.argument(0, "args")
    items = call.items(first) if first is not None else []
    return not _has_shell(call) and bool(items) and bool(items[0].taints)


def _matters(arrival: Arrival) -> bool:
    if arrival.lacks(";", "|", "&", "$", "`"):
        return False
    if arrival.taint.label in ("request", "network"):
        return True
    name = arrival.call.name
    is_direct = name.startswith(("subprocess.", "os.spawn", "os.exec")) and not _has_shell(arrival.call)
    return not is_direct and not (arrival.taint.form and not arrival.is_pasted)


TAINT = TaintRule(
    kind="command",
    rules={"request": FROM_REQUEST, "network": FROM_REQUEST, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(("os.system", "os.popen", "commands.getoutput"), (0, "command", "cmd")),
        Sink(("subprocess.getoutput", "subprocess.getstatusoutput", "asyncio.create_subprocess_shell"), (0, "cmd")),
        Sink(tuple(f"subprocess.{name}" for name in _RUN), (0, "args"), when=_has_shell, inside=True),
        Sink(tuple(f"subprocess.{name}" for name in _RUN), (0, "args"), when=_is_shell_itself, inside=True),
        Sink(tuple(f"subprocess.{name}" for name in _RUN), (0, "args"), when=_is_text_without_shell),
        Sink(tuple(f"subprocess.{name}" for name in _RUN), (0, "args"), when=_program_from_outside, inside=True),
        Sink(("asyncio.create_subprocess_exec", "os.execlp", "os.execl", "os.spawnlp"), ("*",), when=_is_shell_itself),
        Sink(("os.execv", "os.execve", "os.execvp", "os.execvpe"), (1, "args"), when=_is_shell_itself, inside=True),
        Sink(("os.spawnv", "os.spawnve", "os.spawnvp", "os.spawnvpe"), (2, "args"), when=_is_shell_itself, inside=True),
        Sink(("pty.spawn", "os.posix_spawn"), (0, 1, "argv"), when=_is_shell_itself, inside=True),
        Sink(("~ssh.exec_command", "~client.exec_command", "~transport.exec_command"), (0, "command")),
        Sink(("pexpect.spawn", "pexpect.run", "invoke.run", "fabric.run"), (0, "command")),
        Sink(("~loop.subprocess_shell",), (1, "cmd")),
    ),
    matters=_matters,
    ending="Nothing on the way quotes it for a shell or checks it against fixed values.",
)
