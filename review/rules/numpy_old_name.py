"""outdated/numpy-old-name: names that NumPy 1.20 to 2.4 took away or is taking away."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/numpy-old-name",
    family="outdated",
    title="Name that NumPy has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in current NumPy.",
    why="NumPy 2.0 removed a hundred names at once, and each later release some more: with the next upgrade "
    "the line raises AttributeError.",
    fix="Use the name that took its place; it has been there since NumPy 1.20 or earlier, save `trapezoid` (2.0).",
    prompt="Replace the name by the one that NumPy's 2.0 migration guide gives for it. Keep dtype and shape: "
    "float_ is float64, in1d flattens its result while isin keeps the shape of the first argument. Run "
    "the tests with NumPy 2 and with -W error::DeprecationWarning.",
    cwe="CWE-477",
    references=("https://numpy.org/doc/stable/numpy_2_0_migration_guide.html",),
    frameworks=("numpy",),
    applies_to={"numpy": ">=1.20"},
)

NAMES = {
    "numpy.float_": "numpy.float64",
    "numpy.complex_": "numpy.complex128",
    "numpy.longfloat": "numpy.longdouble",
    "numpy.singlecomplex": "numpy.complex64",
    "numpy.cfloat": "numpy.complex128",
    "numpy.clongfloat": "numpy.clongdouble",
    "numpy.longcomplex": "numpy.clongdouble",
    "numpy.string_": "numpy.bytes_",
    "numpy.unicode_": "numpy.str_",
    "numpy.Inf": "numpy.inf",
    "numpy.Infinity": "numpy.inf",
    "numpy.infty": "numpy.inf",
    "numpy.PINF": "numpy.inf",
    "numpy.NINF": "-numpy.inf",
    "numpy.NaN": "numpy.nan",
    "numpy.NAN": "numpy.nan",
    "numpy.PZERO": "0.0",
    "numpy.NZERO": "-0.0",
    "numpy.in1d": "numpy.isin",
    "numpy.trapz": "numpy.trapezoid",
    "numpy.product": "numpy.prod",
    "numpy.cumproduct": "numpy.cumprod",
    "numpy.alltrue": "numpy.all",
    "numpy.sometrue": "numpy.any",
    "numpy.row_stack": "numpy.vstack",
    "numpy.round_": "numpy.round",
    "numpy.asfarray": "numpy.asarray with `dtype=float`",
    "numpy.msort": "numpy.sort with `axis=0`",
    "numpy.find_common_type": "numpy.result_type",
    "numpy.cast": "numpy.asarray with a `dtype`",
    "numpy.source": "inspect.getsource",
    "numpy.mat": "numpy.asmatrix",
    "numpy.issubclass_": "numpy.issubclass",
    "numpy.issubsctype": "numpy.issubdtype",
    "numpy.obj2sctype": "numpy.dtype(obj).type",
    "numpy.sctype2char": "numpy.dtype(obj).char",
    "numpy.maximum_sctype": "a dtype that is written out",
    "numpy.sctypes": "dtypes that are written out",
    "numpy.nbytes": "numpy.dtype(name).itemsize",
    "numpy.safe_eval": "ast.literal_eval",
    "numpy.recfromcsv": "numpy.genfromtxt with `delimiter=','`",
    "numpy.recfromtxt": "numpy.genfromtxt",
    "numpy.asscalar": "the method `item()`",
    "numpy.rank": "numpy.ndim",
    "numpy.disp": "numpy.print",
    "numpy.byte_bounds": "numpy.lib.array_utils.byte_bounds",
    "numpy.compare_chararrays": "numpy.char.compare_chararrays",
    "numpy.deprecate": "warnings.warn with DeprecationWarning",
    "numpy.deprecate_with_doc": "warnings.warn with DeprecationWarning",
    "numpy.lookfor": "",
    "numpy.who": "",
    "numpy.DataSource": "numpy.lib.npyio.DataSource",
    "numpy.set_string_function": "numpy.set_printoptions",
    "numpy.tracemalloc_domain": "numpy.lib.tracemalloc_domain",
    "numpy.chararray": "numpy.char.chararray",
    "numpy.ComplexWarning": "numpy.exceptions.ComplexWarning",
    "numpy.VisibleDeprecationWarning": "numpy.exceptions.VisibleDeprecationWarning",
    "numpy.RankWarning": "numpy.exceptions.RankWarning",
    "numpy.AxisError": "numpy.exceptions.AxisError",
    "numpy.TooHardError": "numpy.exceptions.TooHardError",
    "numpy.ModuleDeprecationWarning": "numpy.exceptions.ModuleDeprecationWarning",
    "numpy.oldnumeric": "",
    "numpy.fastCopyAndTranspose": "the attribute `.T` and `copy()`",
    "numpy.alen": "numpy.len",
    "numpy.loads": "pickle.loads",
    "numpy.typeDict": "numpy.sctypeDict",
    "numpy.MachAr": "numpy.finfo",
    "numpy.Tester": "numpy.pytest",
    "numpy.random.random_integers": "numpy.random.randint with `high + 1`",
    "numpy.random.RandomState.random_integers": "numpy.random.Generator.integers",
    "numpy.linalg.linalg": "numpy.linalg",
    "numpy.fft.helper": "numpy.fft",
    "numpy.core": "numpy",
    "numpy.core.multiarray": "numpy",
    "numpy.core.umath": "numpy",
    "numpy.core.numeric": "numpy",
    "numpy.core.fromnumeric": "numpy",
    "numpy.core.defchararray": "numpy.char",
    "numpy.core.records": "numpy.rec",
    "numpy.distutils": "meson-python or setuptools",
    "numpy.matlib": "numpy",
    "numpy.testing.Tester": "pytest",
    "numpy.testing.assert_warns": "pytest.warns",
    "numpy.testing.suppress_warnings": "warnings.catch_warnings",
}

TABLE = Table(NAMES)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
