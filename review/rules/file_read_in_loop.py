"""scale/file-read-in-loop: the same file read again for every item of a loop."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.called import Function, parameters_given
from review.rules.syntax.extent import extents_of
from review.rules.syntax.loops import Loop, loops_of, names_in
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import constant, either, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="scale/file-read-in-loop",
    family="scale",
    title="The same file read for every item",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$CALL` reads the same file again in every round of the loop on line $LINE.",
    why="A file of a megabyte and ten thousand items are ten gigabytes to read and to parse.",
    fix="Read the file once before the loop and keep what the items need in a dict.",
    prompt="Read and parse the file once before the loop, index its rows by the key that the loop asks for in a dict, "
    "and look the key up in each round. Where several functions need it, pass the loaded data on or cache the loader "
    "with `functools.cache`. Treat a missing key explicitly; keep encoding and conversions as they are.",
    cwe="CWE-1050",
    references=("https://docs.python.org/3/library/functools.html#functools.cache",),
)

_READERS = frozenset(
    """
    open io.open pandas.read_csv pandas.read_excel pandas.read_json pandas.read_parquet numpy.load numpy.loadtxt
    codecs.open
    """.split()  # noqa: SIM905  one per line would fill a page
)


def find(file: PythonFile) -> Iterable[Finding]:
    """Readers with the same path in each round, also in a function of the file; of each loop the first."""
    meaning, extents = meaning_of(file), extents_of(file)
    helpers = {function.name: function for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file)}
    seen: set[Loop] = set()
    for call, loop in loops_of(file).inside(ast.Call):
        if loop in seen or extents.is_small(loop) or not all(_goes_through_items(one) for one in loop.around()):
            continue
        if _is_same(call, loop, meaning) if _is_reader(call, meaning) else _reads_same(call, loop, helpers, meaning):
            seen.add(loop)
            yield report(RULE, file, call, CALL=call, LINE=str(loop.place.lineno))


def _goes_through_items(loop: Loop) -> bool:
    """Not a `while`, which may wait for the file to change, not a number of attempts, nor a search that ends."""
    items = loop.items
    ends = any(isinstance(node, ast.Return | ast.Break) for part in loop.body for node in ast.walk(part))
    return not ends and items is not None and last_name(getattr(items, "func", None)) not in ("range", "count")


def _is_same(reader: ast.Call, loop: Loop, meaning: Meaning) -> bool:
    """Whether the path is older than the loop, and the loop does not write to it."""
    asked = names_in(reader)
    path = _path_of(reader)
    written = (
        isinstance(node, ast.Call) and path == _path_of(node) and not _is_reader(node, meaning)
        for part in loop.body
        for node in ast.walk(part)
    )
    return not any(asked & one.bound for one in loop.around()) and not any(written)


def _mode(call: ast.Call) -> str:
    """The letters of `open(path, "w")` that say that it changes the file."""
    if last_name(call.func) != "open":
        return ""
    return _letters(keyword(call, "mode") or (call.args[1] if len(call.args) > 1 else None))


def _letters(mode: ast.expr | None) -> str:
    text = constant(mode)
    return "".join(letter for letter in text if letter in "wax+") if isinstance(text, str) else "?" if mode else ""


def _is_reader(call: ast.Call, meaning: Meaning) -> bool:
    if method_of(call) in ("read_text", "read_bytes") and isinstance(call.func, ast.Attribute):
        return bool(names_in(call.func.value))
    if method_of(call) == "open" and isinstance(call.func, ast.Attribute) and _is_path(call.func.value, meaning):
        return not _letters(call.args[0] if call.args else keyword(call, "mode"))
    return meaning.dotted(call.func) in _READERS and bool(call.args) and not _mode(call)


def _is_path(node: ast.expr, meaning: Meaning) -> bool:
    """Whether a variable is made by `Path(…)` or annotated with it."""
    for binding in meaning.bindings(node):
        annotation = binding.node.annotation if isinstance(binding.node, ast.arg) else None
        if "Path" in (last_name(annotation), last_name(getattr(binding.value, "func", None))):
            return True
    return False


def _reads_same(call: ast.Call, loop: Loop, helpers: Mapping[str, Function], meaning: Meaning) -> bool:
    """Whether `name(…)` or `self.name(…)` reads a file whose path each round gives alike, and keeps nothing of it."""
    is_own = isinstance(call.func, ast.Name) or last_name(getattr(call.func, "value", None)) in ("self", "cls")
    function = helpers.get(last_name(call.func)) if is_own else None
    if function is None or function.decorator_list or any(call is one for one in ast.walk(function)):
        return False
    nodes = [node for statement in function.body for node in ast.walk(statement)]
    reader = next((one for one in nodes if isinstance(one, ast.Call) and _is_reader(one, meaning)), None)
    if reader is None or any(isinstance(one, ast.Global | ast.Nonlocal) or _keeps(one) for one in nodes):
        return False
    stored = {one.id for one in nodes if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
    given = parameters_given(call, function)
    path = reader.args[0] if reader.args else reader.func
    origins = [given.get(name) for name in names_in(path) if name in given or name in stored]
    return all(one is not None and not any(names_in(one) & around.bound for around in loop.around()) for one in origins)


def _keeps(node: ast.AST) -> bool:
    """`self._rows = …`, or an attribute or item of a cache that gets a value."""
    is_stored = isinstance(node, ast.Attribute | ast.Subscript) and isinstance(node.ctx, ast.Store)
    return is_stored and last_name(getattr(node, "value", None)).startswith(("self", "cls", "_", "cache"))


def _path_of(reader: ast.Call) -> str:
    owner = reader.func.value if isinstance(reader.func, ast.Attribute) else reader.func
    return ast.unparse(reader.args[0] if reader.args and last_name(reader.func) == "open" else owner)
