"""edge-case/default-evaluated-once: a default that was meant for each call and is worked out once."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import either, every, keyword, last_name
from review.rules.syntax.reporting import report

RULE = Rule(
    id="edge-case/default-evaluated-once",
    family="edge-case",
    title="Default worked out once, at import",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$CALL` runs once, when the module is imported; every later $WHERE gets that same value.",
    why="All records carry the start time of the process, or share one id; it looks right in every test that runs "
    "once.",
    fix="Take None as default and call it in the body; for a dataclass or a pydantic model use "
    "`field(default_factory=...)`, in Django and SQLAlchemy pass the function without calling it.",
    prompt="Work the value out at call time: `when: datetime | None = None` and `when = datetime.now(UTC) if when is "
    "None else when` in the body, `field(default_factory=...)` in dataclasses and pydantic models, "
    "`default=timezone.now` without parentheses in Django models. Make the clock injectable for tests. Add a test "
    "that calls it twice with a moved clock.",
    cwe="CWE-665",
    references=(
        "https://docs.python.org/3/tutorial/controlflow.html#default-argument-values",
        "https://docs.python.org/3/library/dataclasses.html#mutable-default-values",
    ),
)

_VALUES = frozenset(
    """
    datetime.datetime.now datetime.datetime.utcnow datetime.datetime.today datetime.date.today time.time time.monotonic
    uuid.uuid1 uuid.uuid4 random.random random.randint secrets.token_hex secrets.token_urlsafe secrets.token_bytes
    django.utils.timezone.now
    """.split()  # noqa: SIM905  one per line would fill a page
)
_MODELS = frozenset({"BaseModel", "SQLModel", "BaseSettings", "NamedTuple"})


def find(file: PythonFile) -> Iterable[Finding]:
    """Clocks and random values as defaults of parameters, of fields and of columns."""
    meaning = meaning_of(file)
    for function in either(ast.FunctionDef, ast.AsyncFunctionDef, file):
        for default in (*function.args.defaults, *function.args.kw_defaults):
            yield from _if_value(default, "call", meaning)
    for node in every(ast.ClassDef, file):
        if _is_model(node):
            for statement in node.body:
                if isinstance(statement, ast.AnnAssign):
                    yield from _if_value(statement.value, "object", meaning)
    for call in every(ast.Call, file):
        if last_name(call.func).endswith(("Field", "Column", "field", "mapped_column")):
            yield from _if_value(keyword(call, "default"), "object", meaning)


def _if_value(node: ast.expr | None, where: str, meaning: Meaning) -> Iterator[Finding]:
    """`default=str(uuid4())` too."""
    if node is None or isinstance(node, ast.Lambda):
        return
    if isinstance(node, ast.Call) and meaning.dotted(node.func) in _VALUES:
        yield report(RULE, meaning.file, node, CALL=node, WHERE=where)
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr | ast.keyword):
            yield from _if_value(child.value if isinstance(child, ast.keyword) else child, where, meaning)


def _is_model(node: ast.ClassDef) -> bool:
    marks = [mark.func if isinstance(mark, ast.Call) else mark for mark in node.decorator_list]
    is_dataclass = any(last_name(mark) in ("dataclass", "define", "frozen") for mark in marks)
    return is_dataclass or any(last_name(one) in _MODELS for one in node.bases)
