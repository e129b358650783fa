"""What the program alone decides about: constants, numbers, its own place on the disk, and what is made of these."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from review.rules.syntax.flow import given
from review.rules.syntax.meaning import Meaning
from review.rules.syntax.nodes import every, last_name

_OF_THE_PROGRAM = frozenset(
    """
    sys.executable sys.prefix sys.base_prefix sys.platform sys.version_info sys.maxsize os.sep os.pathsep os.linesep
    os.name os.devnull
    """.split()  # noqa: SIM905  one per line would fill a page
)
_NUMBERS = frozenset(
    """
    int float bool len abs ord round hash id os.getpid os.getppid os.getuid os.getgid os.cpu_count time.time
    time.monotonic time.perf_counter time.time_ns
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Calls that give a number, whatever they are given."""
_NUMERIC_TYPES = frozenset({"int", "float", "bool"})
_NUMERIC_FORMAT = "bcdeEfFgGnoxX%"
"""Presentation types that raise an error for a text; the empty one and `s` do not."""
_OF_RESOURCES = frozenset({"importlib.resources.files", "importlib_resources.files", "pkgutil.get_data"})
_KEPT_BY = frozenset(
    """
    str bytes repr list tuple set frozenset dict sorted reversed enumerate zip range iter next min max sum open io.open
    pathlib.Path pathlib.PurePath pathlib.PosixPath os.path.join os.path.dirname os.path.abspath os.path.realpath
    os.path.basename os.path.normpath os.fspath textwrap.dedent textwrap.indent importlib.resources.as_file
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Functions whose result is decided by their arguments and by the files of the program."""


def is_own(node: ast.expr | None, meaning: Meaning, seen: set[int] | None = None) -> bool:
    """Whether nobody but the program's authors decides about the value: not a caller, not a person, not another file.

    What a path of the program's own leads to is its own too, so reading it keeps that. `seen` are the nodes that are
    being asked about already: all of them have to be own, so meeting one again says nothing new.
    """
    seen = set() if seen is None else seen
    if node is None or isinstance(node, ast.Lambda | ast.Await | ast.Yield | ast.YieldFrom):
        return False
    if id(node) in seen:
        return True
    seen.add(id(node))
    if isinstance(node, ast.Name):
        return _name_is_own(node, meaning, seen)
    if isinstance(node, ast.Attribute):
        return _attribute_is_own(node, meaning, seen)
    if isinstance(node, ast.Call):
        return _call_is_own(node, meaning, seen)
    return all(is_own(part, meaning, seen) for part in _parts(node))


def _parts(node: ast.expr) -> Iterator[ast.expr]:
    """What decides about the value: not the condition, nor the key that only chooses among what a collection holds."""
    if isinstance(node, ast.DictComp | ast.NamedExpr | ast.Subscript):
        yield node.value
    elif isinstance(node, ast.FormattedValue):
        yield from () if _is_number_format(node.format_spec) else (node.value,)
    elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp):
        yield node.elt
    elif isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif not isinstance(node, ast.Compare):
        yield from (child for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr))


def _is_number_format(spec: ast.expr | None) -> bool:
    last = spec.values[-1] if isinstance(spec, ast.JoinedStr) and spec.values else None
    return isinstance(last, ast.Constant) and str(last.value)[-1:] in tuple(_NUMERIC_FORMAT)


def _call_is_own(call: ast.Call, meaning: Meaning, seen: set[int]) -> bool:
    name = meaning.dotted(call.func) or ""
    if name in _NUMBERS or name in _OF_RESOURCES:
        return True
    arguments = [*call.args, *(one.value for one in call.keywords)]
    if name in _KEPT_BY:
        return all(is_own(one, meaning, seen) for one in arguments)
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr == "get":
        arguments = arguments[1:]  # the key only chooses
    return all(is_own(one, meaning, seen) for one in (call.func.value, *arguments))


def _attribute_is_own(node: ast.Attribute, meaning: Meaning, seen: set[int]) -> bool:
    if meaning.dotted(node) in _OF_THE_PROGRAM:
        return True
    owner = _class_of(node.value, meaning)
    if owner is None:
        return is_own(node.value, meaning, seen)
    values = list(_values_of_member(owner, node.attr))
    return bool(values) and all(is_own(one, meaning, seen) for one in values)


def _class_of(node: ast.expr, meaning: Meaning) -> ast.ClassDef | None:
    """The class of the file that `self`, `cls` or its own name means."""
    if not isinstance(node, ast.Name):
        return None
    if node.id in ("self", "cls"):
        above = (parent for parent, _ in meaning.scopes.ancestors(node))
        return next((one for one in above if isinstance(one, ast.ClassDef)), None)
    bound = [one.node for one in meaning.bindings(node)]
    return bound[0] if len(bound) == 1 and isinstance(bound[0], ast.ClassDef) else None


def _values_of_member(owner: ast.ClassDef, name: str) -> Iterator[ast.expr | None]:
    """What a class gives to a member; None where a caller does, nothing for a field that holds a number."""
    for node in ast.walk(owner):
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            is_field = isinstance(target, ast.Name) and target.id == name and node in owner.body
            is_member = isinstance(target, ast.Attribute) and target.attr == name
            if isinstance(node, ast.AnnAssign) and is_field:
                yield ast.Constant(0) if last_name(node.annotation) in _NUMERIC_TYPES else None
            elif is_field or is_member:
                yield node.value if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign) else None


def _name_is_own(name: ast.Name, meaning: Meaning, seen: set[int]) -> bool:
    if name.id == "__file__":
        return True
    bindings = meaning.bindings(name)
    if not bindings or _is_filled_by_key(name, meaning):
        return False
    sources = [source_of(one.node, meaning) for one in bindings if one.value is None]
    return all(_source_is_own(one, meaning, seen) for one in sources) and all(
        is_own(one, meaning, seen) for one in given(name, meaning)
    )


def _source_is_own(source: ast.AST | None, meaning: Meaning, seen: set[int]) -> bool:
    if isinstance(source, ast.arg):
        return last_name(source.annotation) in _NUMERIC_TYPES
    if isinstance(source, ast.AugAssign):
        return True  # what is added is among what the variable is given
    return isinstance(source, ast.expr) and is_own(source, meaning, seen)


def source_of(bound: ast.AST, meaning: Meaning) -> ast.AST | None:
    """Where a name without a plain assignment has its value from.

    The collection that a loop goes through, what `with` opens, the value that is unpacked, the parameter, or the `+=`.
    """
    if isinstance(bound, ast.arg):
        return bound
    if isinstance(bound, ast.NamedExpr):
        return bound.value
    for parent, _ in meaning.scopes.ancestors(bound):
        if isinstance(parent, ast.For | ast.AsyncFor | ast.comprehension):
            return parent.iter
        if isinstance(parent, ast.withitem):
            return parent.context_expr
        if isinstance(parent, ast.Assign | ast.AugAssign):
            return parent.value if isinstance(parent, ast.Assign) else parent
        if not isinstance(parent, ast.Tuple | ast.List | ast.Starred):
            break
    return None


def _is_filled_by_key(name: ast.Name, meaning: Meaning) -> bool:
    """Whether the file puts something into the collection under a key."""
    return any(
        isinstance(node.value, ast.Name) and node.value.id == name.id and isinstance(node.ctx, ast.Store)
        for node in every(ast.Subscript, meaning.file)
    )
