"""outdated/stdlib-old-api: names and arguments that Python 3.8 to 3.14 took away, replaced in all of these."""

from __future__ import annotations

from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.outdated.names import Table, uses_of_old

RULE = Rule(
    id="outdated/stdlib-old-api",
    family="outdated",
    title="Name that Python has given up",
    severity="medium",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$NAME` is deprecated or already gone in a supported Python.",
    why="It works with one Python version and raises AttributeError, ImportError or TypeError with the next one.",
    fix="Use what took its place; it exists in every supported version of Python.",
    prompt="Replace this by what the standard library's documentation names for it, with the same behaviour in "
    "the oldest and the newest Python that this project supports. Run the tests with -W "
    "error::DeprecationWarning.",
    cwe="CWE-477",
    references=("https://docs.python.org/3/deprecations/index.html",),
    applies_to={"python": ">=3.8"},
)

NAMES = {
    "ast.Num": "ast.Constant",
    "ast.Str": "ast.Constant",
    "ast.Bytes": "ast.Constant",
    "ast.NameConstant": "ast.Constant",
    "ast.Ellipsis": "ast.Constant",
    "ast.Index": "",
    "ast.ExtSlice": "ast.Tuple",
    "asyncio.iscoroutinefunction": "inspect.iscoroutinefunction",
    "asyncio.get_child_watcher": "",
    "asyncio.set_child_watcher": "",
    "asyncio.SafeChildWatcher": "",
    "asyncio.FastChildWatcher": "",
    "asyncio.ThreadedChildWatcher": "",
    "asyncio.PidfdChildWatcher": "",
    "pkgutil.find_loader": "importlib.util.find_spec",
    "pkgutil.get_loader": "importlib.util.find_spec",
    "pkgutil.ImpImporter": "",
    "pkgutil.ImpLoader": "",
    "importlib.find_loader": "importlib.util.find_spec",
    "importlib.util.module_for_loader": "",
    "importlib.util.set_loader": "",
    "importlib.util.set_package": "",
    "importlib.abc.ResourceReader": "importlib.resources.abc.ResourceReader",
    "importlib.abc.Traversable": "importlib.resources.abc.Traversable",
    "importlib.abc.TraversableResources": "importlib.resources.abc.TraversableResources",
    "importlib.abc.Finder": "importlib.abc.MetaPathFinder",
    "importlib.resources.contents": "importlib.resources.files",
    "locale.getdefaultlocale": "locale.getlocale",
    "locale.resetlocale": "locale.setlocale(locale.LC_ALL, '')",
    "locale.format": "locale.format_string",
    "sre_compile": "re",
    "sre_constants": "re",
    "sre_parse": "re",
    "unittest.makeSuite": "unittest.TestLoader.loadTestsFromTestCase",
    "unittest.findTestCases": "unittest.TestLoader.loadTestsFromModule",
    "unittest.getTestCaseNames": "unittest.TestLoader.getTestCaseNames",
    "threading.currentThread": "threading.current_thread",
    "threading.activeCount": "threading.active_count",
    "abc.abstractproperty": "property above `abc.abstractmethod`",
    "abc.abstractclassmethod": "classmethod above `abc.abstractmethod`",
    "abc.abstractstaticmethod": "staticmethod above `abc.abstractmethod`",
    "xml.etree.cElementTree": "xml.etree.ElementTree",
    "inspect.formatargspec": "inspect.signature",
    "gettext.lgettext": "gettext.gettext",
    "gettext.ldgettext": "gettext.dgettext",
    "gettext.lngettext": "gettext.ngettext",
    "urllib.parse.splithost": "urllib.parse.urlsplit",
    "urllib.parse.splittype": "urllib.parse.urlsplit",
    "urllib.parse.splitquery": "urllib.parse.urlsplit",
    "urllib.request.URLopener": "urllib.request.urlopen",
    "urllib.request.FancyURLopener": "urllib.request.urlopen",
    "ssl.match_hostname": "ssl.create_default_context",
    "ssl.PROTOCOL_SSLv23": "ssl.PROTOCOL_TLS_CLIENT",
    "ssl.RAND_pseudo_bytes": "ssl.RAND_bytes",
    "typing.io": "typing",
    "typing.re": "typing",
    "turtle.settiltangle": "turtle.tiltangle",
    "binascii.b2a_hqx": "",
    "binascii.a2b_hqx": "",
    "sqlite3.version": "sqlite3.sqlite_version",
    "sqlite3.OptimizedUnicode": "str",
    "webbrowser.MacOSX": "",
    "ctypes.SetPointerType": "",
}

KEYWORDS = {
    "email.utils.localtime": {"isdst": ""},
    "json.dumps": {"encoding": ""},
    "json.loads": {"encoding": ""},
    "gettext.translation": {"codeset": ""},
    "random.shuffle": {"random": "random.Random"},
    "asyncio.sleep": {"loop": ""},
    "asyncio.wait_for": {"loop": ""},
    "asyncio.gather": {"loop": ""},
    "asyncio.wait": {"loop": ""},
    "asyncio.Queue": {"loop": ""},
    "asyncio.Lock": {"loop": ""},
    "asyncio.Event": {"loop": ""},
    "asyncio.Semaphore": {"loop": ""},
    "collections.namedtuple": {"verbose": ""},
}

TABLE = Table(NAMES, KEYWORDS)


def find(file: PythonFile) -> Iterable[Finding]:
    """Uses of what the table lists."""
    return uses_of_old(file, RULE, TABLE)
