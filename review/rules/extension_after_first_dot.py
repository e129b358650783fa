"""security/extension-after-first-dot: a file's type taken from the middle of its name."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import constant, every
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/extension-after-first-dot",
    family="security",
    title="Extension taken after the first dot",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CODE` is `png` for `page.png.php`, and fails for a name without a dot.",
    why="The check sees one extension and the server that delivers the file another: a script is stored as a picture.",
    fix="`Path(filename).suffix.lower()`, compared with a set; for uploads also check the content and choose the "
    "stored name yourself.",
    prompt="Take the extension with pathlib (Path(name).suffix.lower()), compare it with a set of allowed ones, refuse "
    "a name without one, and store the file under a name of your own (uuid4 plus the checked extension) outside of the "
    "web root. Add tests with two extensions, with none and with capitals.",
    cwe="CWE-434",
    references=("https://docs.python.org/3/library/pathlib.html#pathlib.PurePath.suffix",),
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`filename.split(".")[1]` of names of files."""
    for node in every(ast.Subscript, file):
        call = node.value
        if constant(node.slice) != 1 or not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        is_split = call.func.attr == "split" and len(call.args) == 1 and constant(call.args[0]) == "."
        if is_split and {"filename", "file", "name", "upload", "attachment"} & {*words(name_of(call.func.value))}:
            yield report(RULE, file, node, CODE=node)
