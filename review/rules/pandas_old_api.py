"""outdated/pandas-old-api: methods, arguments and names that pandas 1 and 2 deprecated and later releases removed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, finding, uses_of_old
from review.rules.syntax.guards import expects_warning, is_guarded
from review.rules.syntax.meaning import Meaning, meaning_of

RULE = Rule(
    id="outdated/pandas-old-api",
    family="outdated",
    title="API that pandas has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current pandas.",
    why="pandas removes what it deprecates with the next major release: the line raises AttributeError or TypeError"
    " there, often in a branch that only rare data reaches.",
    fix="Use what took its place: `items`, `map`, `ffill`, `sep=r'\\s+'`, `loc` and `iloc`, `concat`.",
    prompt="Replace this by what pandas' release notes name, for the version that this project pins. Keep missing"
    " values, index and dtypes the same: DataFrame.map is applymap under a new name, fillna(method='ffill') is ffill(),"
    " ix needs a decision between labels (loc) and positions (iloc).",
    cwe="CWE-477",
    references=("https://pandas.pydata.org/docs/whatsnew/index.html",),
    frameworks=("pandas",),
    applies_to={"pandas": ">=0.20"},
)

NAMES = {
    "pandas.Panel": "a DataFrame with a MultiIndex",
    "pandas.TimeGrouper": "pandas.Grouper",
    "pandas.rolling_mean": "the method `rolling(window).mean()`",
    "pandas.rolling_sum": "the method `rolling(window).sum()`",
    "pandas.rolling_std": "the method `rolling(window).std()`",
    "pandas.ewma": "the method `ewm(...).mean()`",
    "pandas.scatter_matrix": "pandas.plotting.scatter_matrix",
    "pandas.Int64Index": "pandas.Index",
    "pandas.UInt64Index": "pandas.Index",
    "pandas.Float64Index": "pandas.Index",
    "pandas.SparseDataFrame": "pandas.DataFrame",
    "pandas.SparseSeries": "pandas.Series",
    "pandas.np": "numpy",
    "pandas.datetime": "datetime.datetime",
    "pandas.io.json.json_normalize": "pandas.json_normalize",
    "pandas.core.index": "pandas",
    "pandas.tslib": "pandas",
    "pandas.util.testing": "pandas.testing",
    "pandas.tools.plotting": "pandas.plotting",
    "pandas.tools.merge": "pandas",
    "pandas.datetools": "pandas.tseries.offsets",
    "pandas.io.data": "the package pandas-datareader",
    "pandas.io.gbq": "the package pandas-gbq",
    "pandas.lib": "pandas.api.types",
    "pandas.api.types.is_categorical_dtype": "isinstance(dtype, pandas.CategoricalDtype)",
    "pandas.api.types.is_categorical": "isinstance(dtype, pandas.CategoricalDtype)",
    "pandas.api.types.is_datetime64tz_dtype": "isinstance(dtype, pandas.DatetimeTZDtype)",
    "pandas.api.types.is_interval_dtype": "isinstance(dtype, pandas.IntervalDtype)",
    "pandas.api.types.is_period_dtype": "isinstance(dtype, pandas.PeriodDtype)",
    "pandas.api.types.is_sparse": "isinstance(dtype, pandas.SparseDtype)",
    "pandas.api.types.is_int64_dtype": "a comparison with `numpy.int64`",
    "pandas.Timestamp.utcnow": "pandas.Timestamp.now('UTC')",
    "pandas.Timestamp.utcfromtimestamp": "pandas.Timestamp.fromtimestamp(ts, 'UTC')",
    "pandas.Timestamp.daysinmonth": "pandas.Timestamp.days_in_month",
    "pandas.NaT.dayofyear": "pandas.NaT.day_of_year",
    "pandas.api.typing.NaTType.dayofyear": "pandas.api.typing.NaTType.day_of_year",
    "pandas.api.typing.NaTType.dayofweek": "pandas.api.typing.NaTType.day_of_week",
    "pandas.api.typing.NaTType.daysinmonth": "pandas.api.typing.NaTType.days_in_month",
    "pandas.api.typing.NaTType.utcnow": "pandas.Timestamp.now('UTC')",
}

_READERS = {
    "delim_whitespace": "sep=r'\\s+' in its place",
    "error_bad_lines": "on_bad_lines=",
    "warn_bad_lines": "on_bad_lines=",
    "squeeze": "the method `squeeze('columns')`",
    "mangle_dupe_cols": "",
    "infer_datetime_format": "",
    "date_parser": "date_format=",
    "keep_date_col": "",
    "prefix": "",
}
KEYWORDS = {
    "pandas.read_csv": _READERS,
    "pandas.read_table": _READERS,
    "pandas.read_excel": {"sheetname": "sheet_name=", "parse_cols": "usecols=", "squeeze": "", "mangle_dupe_cols": ""},
    "pandas.to_datetime": {"infer_datetime_format": "", "box": ""},
    "pandas.concat": {"join_axes": "the method `reindex`"},
    "pandas.date_range": {"closed": "inclusive="},
}
_LONE_METHODS = {
    "applymap": "map",
    "iteritems": "items",
    "ix": "loc for labels or iloc for positions",
    "as_matrix": "to_numpy",
    "get_value": "at",
    "set_value": "at",
    "from_csv": "pandas.read_csv",
    "convert_objects": "infer_objects",
    "get_dtype_counts": "dtypes.value_counts()",
    "lookup": "loc with factorized columns",
    "slice_shift": "shift",
    "tshift": "shift with `freq`",
    "mad": "(x - x.mean()).abs().mean()",
    "sortlevel": "sort_index",
    "is_monotonic": "is_monotonic_increasing",
    "to_dense": "sparse.to_dense()",
}
"""Attributes of frames and series. Other classes have some of them too: only a known frame counts, see `_is_frame`."""

_FILLING = {"ffill": "ffill()", "pad": "ffill()", "bfill": "bfill()", "backfill": "bfill()"}
_FREQUENCIES = {
    "M": "ME",
    "Q": "QE",
    "Y": "YE",
    "A": "YE",
    "H": "h",
    "T": "min",
    "S": "s",
    "L": "ms",
    "U": "us",
    "N": "ns",
}
_FREQUENCY = re.compile(r"^(\d*)(M|Q|Y|A|H|T|S|L|U|N)$")
_FRAME_NAME = re.compile(r"^(?:df\d?|dataframe|frame|data_?frame|.*_df|df_.*|.*_frame)$")
_ACCESSORS = frozenset({"cat", "dt", "plot", "sparse", "str", "style"})
_MAKERS = re.compile(r"^pandas\.(?:DataFrame|Series|concat|merge|pivot_table|crosstab|read_\w+)(?:\.from_\w+)?$")
_TABLE = Table(NAMES, KEYWORDS)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what pandas deprecated, in files that import pandas."""
    if b"pandas" not in file.source.content:
        return
    yield from uses_of_old(file, RULE, _TABLE)
    meaning = meaning_of(file)
    for node in meaning.scopes.parents:
        for where, name, instead in _at(node, meaning):
            if not is_guarded(node, meaning.scopes) and not expects_warning(node, meaning.scopes):
                yield finding(file, RULE, where, name, instead)


def _at(node: ast.AST, meaning: Meaning) -> Iterator[tuple[ast.Attribute | ast.Call | ast.keyword, str, str]]:
    if isinstance(node, ast.Attribute) and node.attr in _LONE_METHODS and _is_frame(node.value, meaning):
        yield node, node.attr, _LONE_METHODS[node.attr]
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "fillna":
            yield from _filling(node)
        elif node.func.attr in ("resample", "asfreq") and _is_frame(node.func.value, meaning):
            yield from _frequency(node, node.args[:1])
        elif meaning.dotted(node.func) in ("pandas.date_range", "pandas.Grouper", "pandas.bdate_range"):
            yield from _frequency(node, [one.value for one in node.keywords if one.arg == "freq"])


def _filling(call: ast.Call) -> Iterator[tuple[ast.keyword, str, str]]:
    for one in call.keywords:
        if one.arg == "method" and isinstance(one.value, ast.Constant) and one.value.value in _FILLING:
            yield one, f"fillna(method={one.value.value!r})", f"the method `{_FILLING[one.value.value]}`"


def _frequency(call: ast.Call, given: list[ast.expr]) -> Iterator[tuple[ast.Call, str, str]]:
    """`resample("M")`: aliases that pandas 2.2 renamed and 3 refuses."""
    for one in given:
        text = one.value if isinstance(one, ast.Constant) and isinstance(one.value, str) else ""
        found = _FREQUENCY.match(text)
        if found:
            yield call, f'"{text}"', f'the alias "{found.group(1)}{_FREQUENCIES[found.group(2)]}"'


def _is_frame(node: ast.expr, meaning: Meaning, depth: int = 5) -> bool:
    """Whether an expression is surely a DataFrame or Series: made by pandas, taken from one, or named like one."""
    if depth == 0:
        return False
    if isinstance(node, ast.Call):
        made = meaning.dotted(node.func)
        taken = isinstance(node.func, ast.Attribute) and _is_frame(node.func.value, meaning, depth - 1)
        return _MAKERS.match(made) is not None if made else taken
    if isinstance(node, ast.Attribute):
        return node.attr not in _ACCESSORS and _is_frame(node.value, meaning, depth - 1)
    if isinstance(node, ast.Subscript):
        return _is_frame(node.value, meaning, depth - 1)
    return isinstance(node, ast.Name) and node in meaning.scopes.of_name and _is_variable(node, meaning, depth)


def _is_variable(node: ast.Name, meaning: Meaning, depth: int) -> bool:
    _, bindings = meaning.scopes.of_name[node].lookup(node.id)
    if any(binding.imported for binding in bindings):
        return False
    values = [binding.value for binding in bindings if binding.value is not None]
    annotated = any(_is_annotated(binding.node, meaning) for binding in bindings)
    return annotated or bool(_FRAME_NAME.match(node.id)) or any(_is_frame(one, meaning, depth - 1) for one in values)


def _is_annotated(node: ast.AST, meaning: Meaning) -> bool:
    annotation = node.annotation if isinstance(node, ast.arg) else None
    return annotation is not None and meaning.dotted(annotation) in ("pandas.DataFrame", "pandas.Series")
