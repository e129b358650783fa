"""edge-case/state-overwritten-in-place: a file that the program reads again, half-written if it dies."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.meaning import meaning_of
from review.rules.syntax.nodes import constant, every, keyword, last_name
from review.rules.syntax.paths import is_for_development, is_run_by_hand
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/state-overwritten-in-place",
    family="edge-case",
    title="State file overwritten in place",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$PATH` is emptied before it is written anew, and this file reads it back elsewhere: whoever reads in "
    "between, or after a crash, gets half of it.",
    why="A restart or a full disk at the wrong moment leaves an empty or cut-off file, and the program no longer "
    "starts.",
    fix="Write to a temporary file in the same folder and `os.replace` it.",
    prompt="Replace the file atomically: write to a temporary file in the same folder, flush and `os.fsync` it, then "
    "`os.replace`. Remove the temporary file on an error. Keep the file's permissions. Where several processes "
    "write, take a file lock. Add a test in which the writing fails half-way and the old content is still there.",
    cwe="CWE-362",
    references=("https://docs.python.org/3/library/os.html#os.replace",),
)

_ATOMIC = frozenset({"replace", "rename", "renames", "move", "atomic_write", "NamedTemporaryFile", "mkstemp", "flock"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`open(path, "w")` and `path.write_text` of a path that the same file also reads, and never replaces.

    Of each path the write that is most worth it: the one in a function that reads the file as well. What is lost of a
    cache is made again, and a script's files are under the eyes of the one who runs it.
    """
    is_aside = is_for_development(file) or is_run_by_hand(file) or "cache" in file.source.path.lower()
    if is_aside or any(_replaces(call) for call in every(ast.Call, file)):
        return
    read = {path for call in every(ast.Call, file) for path in _path(call, writing=False)}
    writes: dict[str, list[ast.Call]] = {}
    for call in every(ast.Call, file):
        for path in _path(call, writing=True):
            if path in read and _is_lasting(path):
                writes.setdefault(path, []).append(call)
    scopes = meaning_of(file).scopes
    for path, calls in writes.items():
        renewing = (call for call in calls if path in _read_in(unit_of(call, scopes)))
        yield report(RULE, file, next(renewing, calls[-1]), PATH=path)


def _read_in(unit: ast.AST) -> set[str]:
    calls = (node for node in ast.walk(unit) if isinstance(node, ast.Call))
    return {path for call in calls for path in _path(call, writing=False)}


def _replaces(call: ast.Call) -> bool:
    """`os.replace(a, b)`, and not `text.replace(a, b)`."""
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    name = last_name(call.func)
    return name in _ATOMIC and (name != "replace" or last_name(owner) == "os" or len(call.args) == 1)


def _path(call: ast.Call, *, writing: bool) -> Iterator[str]:
    """The source of the path that a call opens for this."""
    if isinstance(call.func, ast.Name) and call.func.id == "open" and call.args:
        mode = call.args[1] if len(call.args) > 1 else keyword(call, "mode")
        if str(constant(mode) if mode else "r").startswith("w") is writing:
            yield ast.unparse(call.args[0])
    elif isinstance(call.func, ast.Attribute):
        method, first = call.func.attr, call.args[0] if call.args else keyword(call, "mode")
        mode_is_write = str(constant(first) if first else "r").startswith("w")
        if (method in ("write_text", "write_bytes") if writing else method in ("read_text", "read_bytes")) or (
            method == "open" and mode_is_write is writing
        ):
            yield ast.unparse(call.func.value)


def _is_lasting(path: str) -> bool:
    """Whether the name is that of the object or the module, so that both functions mean the same file, and no cache."""
    is_shared = path.startswith("self.") or path.split(".", maxsplit=1)[0].isupper()
    return is_shared and "cache" not in path.lower()
