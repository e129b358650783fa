"""Text from outside that is run as Python code."""

from __future__ import annotations

import re
from dataclasses import replace

from review.finding import Rule
from review.taint.sinks import Arrival, Sink, TaintRule

FROM_INPUT = Rule(
    id="security/eval-of-input",
    family="security",
    title="Input run as Python code",
    severity="critical",
    confidence="high",
    level="block",
    languages=("python",),
    message="$VALUE comes from outside the program and is run as Python code by `$SINK`.",
    why="Whoever sends the request runs any code with the rights of this service. Emptying `__builtins__` or "
    "filtering names does not contain it.",
    fix="Parse instead of evaluating: `ast.literal_eval` or `json.loads` for data, a dict of functions for "
    "named operations, a small expression parser for formulas.",
    prompt="Replace eval/exec on input by parsing: json.loads or ast.literal_eval for data (catch ValueError and"
    " answer 400, and limit the input length first), a dict that maps allowed operation names to "
    "functions for commands. No eval, exec, compile, or sandboxing by removed builtins.",
    cwe="CWE-95",
    references=("https://docs.python.org/3/library/ast.html#ast.literal_eval",),
    same_as=(
        "B307",
        "B102",
    ),
)


FROM_PARAMETER = replace(
    FROM_INPUT,
    id="security/eval-of-parameter",
    title="Parameter run as Python code",
    level="comment",
    severity="high",
    message="`$SINK` runs $VALUE as Python code, whatever a caller passes.",
)

_MODULE_PREFIX = re.compile(r"^[\w.]+\.$")


def _matters(arrival: Arrival) -> bool:
    """Digits and operators cannot call anything; a fixed package before a module's name bounds what is imported."""
    if arrival.lacks("(", ".") or arrival.lacks("(", "[", "_"):
        return False
    is_import = arrival.call.name.rpartition(".")[2] in ("__import__", "import_module")
    if is_import:
        return arrival.taint.label == "request" and not _MODULE_PREFIX.search(arrival.before)
    return arrival.taint.label != "parameter" or _is_plain(arrival)


def _is_plain(arrival: Arrival) -> bool:
    """Whether the code says itself that the text is code from a caller: no namespace is prepared for a template."""
    return len(arrival.call.positional) < 3 or arrival.call.name == "eval"


TAINT = TaintRule(
    kind="code",
    rules={"request": FROM_INPUT, "network": FROM_INPUT, "local": FROM_PARAMETER, "parameter": FROM_PARAMETER},
    sinks=(
        Sink(("eval", "exec", "builtins.eval", "builtins.exec"), (0,)),
        Sink(("compile", "code.InteractiveInterpreter().runsource", "timeit.timeit"), (0, "source", "stmt")),
        Sink(("__import__", "importlib.import_module"), (0, "name")),
        Sink(("pandas.eval", "numexpr.evaluate", "*.runcode", "~shell.run_cell"), (0, "expr")),
        Sink(("sympy.sympify", "sympy.S", "sympy.parsing.sympy_parser.parse_expr"), (0, "a", "s")),
    ),
    matters=_matters,
    ending="Nothing on the way parses it as data or checks it against fixed values.",
)
