"""edge-case/file-not-closed: what was opened and is closed by nobody, or only if nothing goes wrong."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.conditions import Unit, unit_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/file-not-closed",
    family="edge-case",
    title="Opened and not closed",
    severity="low",
    confidence="high",
    level="comment",
    languages=("python",),
    message="What `$CALL` opens here is $FATE.",
    why='Under load the process runs out of file descriptors or connections, and data that was "written" may be '
    "missing when another process reads the file.",
    fix="Use a `with` block (`contextlib.closing(...)` where the object has no block of its own), or "
    "`Path(...).read_text(encoding=...)` and `write_text`.",
    prompt="Use a `with` block for whatever is opened, so that it is closed on every way out, or "
    "`pathlib.Path.read_text`/`write_text` with an explicit encoding. For sqlite3 use `contextlib.closing`, for its "
    "own block only commits. Handle `FileNotFoundError` where the path comes from outside. Test the way on which an "
    "error is raised in between.",
    cwe="CWE-772",
    references=("https://docs.python.org/3/reference/compound_stmts.html#the-with-statement",),
)

_OPENS = frozenset(
    """
    open io.open codecs.open gzip.open bz2.open lzma.open tarfile.open zipfile.ZipFile os.fdopen socket.socket
    socket.create_connection sqlite3.connect psycopg2.connect psycopg.connect pymysql.connect MySQLdb.connect
    mysql.connector.connect smtplib.SMTP smtplib.SMTP_SSL ftplib.FTP
    """.split()  # noqa: SIM905  one per line would fill a page
)
_CLOSES = frozenset({"close", "quit", "detach", "shutdown", "server_close", "__exit__", "stop"})
_NEVER = "never closed"
_NOT_ON_ERROR = "left open when a line before its `close()` raises an error"


def find(file: PythonFile) -> Iterable[Finding]:
    """Opened objects that are dropped at once, or stay in a function that does not close them on every way out."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if meaning.dotted(call.func) not in _OPENS:
            continue
        parent = meaning.scopes.parents[call]
        if _is_dropped(call, parent):
            yield report(RULE, file, call, CALL=call.func, FATE=_NEVER)
        elif isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Name):
            yield from _in_variable(call, parent, parent.targets[0].id, meaning)


def _is_dropped(call: ast.Call, parent: ast.AST) -> bool:
    """`open(path).read()`, `json.load(open(path))`, `for line in open(path)`."""
    name = last_name(call.func)
    if name not in ("open", "fdopen"):
        return False
    if isinstance(parent, ast.Attribute):
        return parent.attr in ("read", "readlines", "readline", "write", "writelines")
    if isinstance(parent, ast.For | ast.comprehension):
        return parent.iter is call
    is_reader = isinstance(parent, ast.Call) and call in parent.args
    return is_reader and isinstance(parent, ast.Call) and last_name(parent.func) in _READERS


_READERS = frozenset({"load", "safe_load", "dump", "reader", "DictReader", "writer", "list", "parse", "full_load"})


def _in_variable(call: ast.Call, made: ast.Assign, name: str, meaning: Meaning) -> Iterator[Finding]:
    unit = unit_of(call, meaning.scopes)
    if isinstance(unit, ast.Module):
        return
    uses = [node for node in ast.walk(unit) if isinstance(node, ast.Name) and node.id == name]
    if any(_leaves(use, meaning) for use in uses if isinstance(use.ctx, ast.Load)):
        return
    closes = [use for use in uses if _is_closed_by(use, meaning)]
    if not closes:
        yield report(RULE, meaning.file, call, CALL=call.func, FATE=_NEVER)
    elif not any(_always_runs(close, unit, meaning) for close in closes) and _may_fail(made, closes[0], unit):
        yield report(RULE, meaning.file, call, CALL=call.func, FATE=_NOT_ON_ERROR)


def _leaves(use: ast.Name, meaning: Meaning) -> bool:
    """Whether somebody else may close it: it is returned, stored, handed over, captured or used in a `with`."""
    parent = meaning.scopes.parents[use]
    if isinstance(parent, ast.Attribute):
        return False
    if isinstance(parent, ast.For | ast.comprehension):
        return False
    if isinstance(parent, ast.Call) and use in parent.args:
        return last_name(parent.func) not in {*_READERS, "print", "enumerate"}
    return True


def _is_closed_by(use: ast.Name, meaning: Meaning) -> bool:
    parent = meaning.scopes.parents[use]
    return isinstance(parent, ast.Attribute) and parent.attr in _CLOSES


def _always_runs(close: ast.AST, unit: Unit, meaning: Meaning) -> bool:
    """Whether a `close` stands in a `finally`, in a handler, or in a function for later."""
    for parent, child in meaning.scopes.ancestors(close):
        if parent is unit:
            return False
        if isinstance(parent, ast.Try) and child in parent.finalbody:
            return True
        if isinstance(parent, ast.ExceptHandler | ast.FunctionDef | ast.Lambda):
            return True
    return False


def _may_fail(made: ast.Assign, close: ast.Name, unit: Unit) -> bool:
    """Whether anything but reading or writing the object itself is called between, or the function returns."""
    for node in ast.walk(unit):
        line = getattr(node, "lineno", 0)
        if made.lineno < line < close.lineno and isinstance(node, ast.Call | ast.Raise | ast.Return):
            return True
    return False
