"""phantom/stdlib-member: a member of a standard-library module or class that no supported Python has."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.stdlib.facts import facts, near_names, only_reading
from review.rules.stdlib.wording import hints, renamed
from review.rules.syntax.guards import is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="phantom/stdlib-member",
    family="phantom",
    title="Standard-library member that does not exist",
    severity="high",
    confidence="high",
    level="block",
    languages=("python",),
    message="`$OWNER` has no `$NAME`.",
    why="The line raises AttributeError (an import: ImportError) the first time it runs, on every Python version.",
    fix="Use the member that does what was meant; the official documentation of the module lists them all.",
    prompt="Replace the standard-library member that does not exist by one that is documented for the Python versions "
    "this project supports. Look it up in the documentation instead of guessing from another language or library, keep "
    "the behaviour that was meant (arguments, return type, exceptions), and add a test that executes the line.",
    cwe="CWE-758",
    references=("https://docs.python.org/3/library/index.html",),
)

MEANT = {
    "json.decode": "json.loads",
    "json.encode": "json.dumps",
    "json.parse": "json.loads",
    "json.stringify": "json.dumps",
    "itertools.ifilter": "filter",
    "itertools.imap": "map",
    "itertools.izip": "zip",
    "itertools.izip_longest": "itertools.zip_longest",
    "math.abs": "abs",
    "math.max": "max",
    "math.min": "min",
    "math.round": "round",
    "os.getcwdu": "os.getcwd",
    "random.int": "random.randint",
    "random.integer": "random.randint",
    "random.rand": "random.random",
    "string.join": "str.join",
    "string.letters": "string.ascii_letters",
    "string.lowercase": "string.ascii_lowercase",
    "string.maketrans": "str.maketrans",
    "string.replace": "str.replace",
    "string.split": "str.split",
    "string.uppercase": "string.ascii_uppercase",
    "sys.maxint": "sys.maxsize",
    "time.clock": "time.perf_counter",
    "time.now": "time.time",
}
"""What people mean by names that other languages, Python 2 or other modules have."""


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses and imports of members that exist nowhere."""
    meaning = meaning_of(file)
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            yield from _in_attribute(node, meaning)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from _in_import(node, node.module, meaning)


@dataclass(frozen=True)
class _Owner:
    """A module, class or type of object, and what it is known to have."""

    name: str
    members: frozenset[str]
    subject: str


def _in_attribute(node: ast.Attribute, meaning: Meaning) -> Iterator[Finding]:
    owner = _owner(node.value, meaning)
    if owner and _is_phantom(owner, node.attr, node, meaning):
        yield _finding(node, node.attr, owner, meaning)


def _owner(node: ast.expr, meaning: Meaning) -> _Owner | None:
    """What an expression is, if its members are known."""
    name = meaning.standard(node)
    if name is None:
        kind = meaning.type_of(node)
        members = facts().type_members(kind) if kind and "." in kind else None
        return _Owner(kind, members, f"A `{kind}` object") if kind and members is not None else None
    members = facts().members(name)
    if members is not None:
        return _Owner(name, members, f"The module `{name}`")
    members = _class_members(name)
    return None if members is None else _Owner(name, members, f"The class `{name}`")


def _class_members(name: str) -> frozenset[str] | None:
    """What a class of the standard library has; the builtin ones are for `phantom/builtin-method`."""
    members = facts().type_members(name) if "." in name else None
    return None if members is None else members | {"mro"}


def _in_import(node: ast.ImportFrom, module: str, meaning: Meaning) -> Iterator[Finding]:
    known = facts().members(module)
    if known is None or not meaning.is_standard(module) or known <= _submodules(module):
        return
    owner = _Owner(module, known, f"The module `{module}`")
    for alias in node.names:
        if alias.name != "*" and _is_phantom(owner, alias.name, node, meaning):
            yield _finding(alias, alias.name, owner, meaning)


def _submodules(module: str) -> frozenset[str]:
    prefix = f"{module}."
    return frozenset(name.removeprefix(prefix) for name in facts().modules if name.startswith(prefix))


def _is_phantom(owner: _Owner, name: str, node: ast.AST, meaning: Meaning) -> bool:
    return not (
        name in owner.members
        or name.startswith("_")
        or name in facts().modules  # an `import` inside the standard library could have left it there
        or meaning.is_set_here(f"{owner.name}.{name}")
        or is_guarded(node, meaning.scopes)
    )


def _finding(node: ast.Attribute | ast.alias, name: str, owner: _Owner, meaning: Meaning) -> Finding:
    dotted = f"{owner.name}.{name}"
    meant = [MEANT[dotted]] if dotted in MEANT else facts().elsewhere(owner.name, name)
    near = meant or [f"{owner.name}.{other}" for other in near_names(name, owner.members)]
    only = None if meant else only_reading(name, owner.members)
    line = node.end_lineno or node.lineno
    return Finding(
        rule=RULE.id,
        path=meaning.file.source.path,
        start_line=line,
        end_line=line,
        message=f"{owner.subject} has no `{name}`.{hints(near)}",
        evidence=(f"`{name}` is not in `{owner.name}` of {facts().range}, on any platform.",),
        suggestion=renamed(meaning.file.source, node, name, only) if only else None,
    )
