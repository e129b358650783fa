"""security/address-checked-by-part: an allow-list of hosts or folders that others get past."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.flow import literal, made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.names import name_of, words
from review.rules.syntax.nodes import constant, every, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/address-checked-by-part",
    family="security",
    title="Address or path checked by a part of its text",
    severity="high",
    confidence="high",
    level="comment",
    languages=("python",),
    message="`$TEST` is also true for `$OTHER`.",
    why="The check reads like an allow-list, but whoever registers a fitting domain or names a fitting folder passes: "
    "redirects, requests and files go where they choose.",
    fix='Compare parsed parts: `urlsplit(url).hostname in ALLOWED`, `host == base or host.endswith("." + base)`, '
    "`path.resolve().is_relative_to(BASE)`.",
    prompt="Parse before comparing: urllib.parse.urlsplit for addresses (scheme and hostname against explicit sets; a "
    "subdomain only as host.endswith('.' + domain)), and Path.resolve().is_relative_to(base) for files. Refuse what "
    "does not parse. Add tests with trusted.example.evil.example, eviltrusted.example, user@ in the address, and a "
    "sibling folder that begins with the same text.",
    cwe="CWE-20",
    references=(
        "https://docs.python.org/3/library/urllib.parse.html#url-parsing-security",
        "https://docs.python.org/3/library/pathlib.html#pathlib.PurePath.is_relative_to",
    ),
)

_ADDRESS = frozenset(
    """
    url uri href origin referer referrer redirect host hostname domain netloc target next destination callback link
    webhook endpoint issuer location
    """.split()  # noqa: SIM905  one per line would fill a page
)
_HOSTS = frozenset({"host", "hostname", "domain", "netloc", "origin", "referer", "referrer", "issuer"})
_SITE = re.compile(r"^https?://[\w-]+(\.[\w-]+)+(:\d+)?$|^https?://localhost(:\d+)?$")
_DOMAIN = re.compile(r"^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,12}$")
_NO_TOP_LEVEL = re.compile(
    r"\.(html?|json|xml|csv|pdf|png|jpe?g|gif|svg|js|css|php|py|txt|zip|gz|git|aspx?|md|yml|yaml|exe|db)$"
)
_ALLOWED = re.compile(r"(?i)allow|trusted|white_?list|safe|permitted|valid|accepted|approved")
_FOLDER = re.compile(
    r"(?i)(^|_)(base|root|dir|directory|folder|upload_?dir|uploads?|media|static|allowed|workspace|sandbox)(_|$|s$)|dir$|root$"
)


def find(file: PythonFile) -> Iterable[Finding]:
    """`startswith`, `endswith` and `in` that decide where something comes from or goes to."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if method_of(call) in ("startswith", "endswith") and len(call.args) == 1:
            other = _in_call(call, meaning)
            if other and _decides(call, meaning):
                yield report(RULE, file, call, TEST=call, OTHER=other)
    for node in every(ast.Compare, file):
        other = _in_membership(node, meaning)
        if other and _decides(node, meaning):
            yield report(RULE, file, node, TEST=node, OTHER=other)


def _in_call(call: ast.Call, meaning: Meaning) -> str:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else call
    names = _words(owner)
    method = method_of(call)
    for text in _texts(call.args[0], meaning):
        if method == "startswith" and _SITE.search(text) and names & _ADDRESS:
            return f"{text}.evil.example"
        is_domain = bool(_DOMAIN.search(text)) and not _NO_TOP_LEVEL.search(text)
        if method == "endswith" and is_domain and names & (_HOSTS | {"email", "mail", "url"}):
            return f"evil{text}" if "email" not in names else f"somebody@evil{text}"
    if method == "startswith" and _is_folder(call.args[0], owner, meaning):
        return f"{ast.unparse(call.args[0])} + '-other/file'"
    return ""


def _texts(node: ast.expr, meaning: Meaning) -> Iterator[str]:
    """The texts that an argument stands for: one, those of a tuple, or those that a loop goes through."""
    one = literal(node, meaning)
    if isinstance(one, str):
        yield one
    elif isinstance(node, ast.Name | ast.Tuple | ast.Call | ast.Attribute):
        for part in (*_collections(node, meaning), *([node] if isinstance(node, ast.Tuple) else [])):
            yield from (value for value in map(constant, part.elts) if isinstance(value, str))


def _collections(node: ast.expr, meaning: Meaning) -> Iterator[ast.List | ast.Tuple | ast.Set]:
    """Literal collections that a name is, or runs through."""
    sources = list(made_of(node, meaning)) if not isinstance(node, ast.Tuple) else []
    for binding in meaning.bindings(node):
        loop = meaning.scopes.parents.get(binding.node)
        if isinstance(loop, ast.comprehension | ast.For):
            sources += made_of(loop.iter, meaning)
    yield from (one for one in sources if isinstance(one, ast.List | ast.Tuple | ast.Set))


def _is_folder(prefix: ast.expr, owner: ast.expr, meaning: Meaning) -> bool:
    """`os.path.realpath(...).startswith(BASE)`: a folder without a separator behind it."""
    if isinstance(prefix, ast.Constant):
        is_open = bool(re.search(r"^/\w[\w./-]*[^/]$", str(prefix.value)))
        return is_open and any(_resolves(part) for part in made_of(owner, meaning))
    if not isinstance(prefix, ast.Name | ast.Attribute | ast.Call):
        return False
    inner = prefix.args[0] if isinstance(prefix, ast.Call) and prefix.args else prefix
    if not (_FOLDER.search(name_of(inner)) or _resolves(prefix)) or _ends_in_separator(prefix, meaning):
        return False
    return any(_resolves(part) for part in made_of(owner, meaning))


def _resolves(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and last_name(node.func) in (
        "realpath",
        "abspath",
        "resolve",
        "normpath",
        "safe_join",
    )


def _ends_in_separator(node: ast.expr, meaning: Meaning) -> bool:
    for part in made_of(node, meaning):
        if isinstance(part, ast.Attribute) and part.attr == "sep":
            return True
        if (
            isinstance(part, ast.Constant)
            and isinstance(part.value, str)
            and (part.value.endswith("/") or not part.value)
        ):
            return True
    return False


def _in_membership(node: ast.Compare, meaning: Meaning) -> str:
    """`"trusted.example" in url`."""
    if len(node.ops) != 1 or not isinstance(node.ops[0], ast.In | ast.NotIn):
        return ""
    part, whole = node.left, node.comparators[0]
    if not isinstance(whole, ast.Name | ast.Attribute | ast.Subscript | ast.Call) or not _words(whole) & _ADDRESS:
        return ""
    if _ALLOWED.search(name_of(whole)) or name_of(whole).isupper() or name_of(whole).endswith("s"):
        return ""
    for text in _texts(part, meaning):
        host = re.sub(r"^https?://", "", text)
        if _DOMAIN.search(host) and not _NO_TOP_LEVEL.search(host):
            return f"https://evil.example/?{text}"
    is_loop = isinstance(part, ast.Name) and _runs_through_allowed(part, meaning)
    return f"https://evil.example/?{ast.unparse(part)}" if is_loop else ""


def _runs_through_allowed(name: ast.Name, meaning: Meaning) -> bool:
    for binding in meaning.bindings(name):
        loop = meaning.scopes.parents.get(binding.node)
        if isinstance(loop, ast.comprehension | ast.For) and _ALLOWED.search(name_of(loop.iter)):
            return bool(
                {"host", "hosts", "domain", "domains", "origin", "origins", "urls", "sites"}
                & {*words(name_of(loop.iter))}
            )
    return False


def _words(node: ast.expr) -> set[str]:
    """Words of the last names in an expression such as `urlparse(url).netloc` or `request.headers.get("Origin")`."""
    found = {*words(name_of(node))}
    if (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("lower", "strip", "casefold")
    ):
        found |= _words(node.func.value)
    return found


def _decides(node: ast.expr, meaning: Meaning) -> bool:
    """Whether it stands in a condition or is the answer of a function."""
    for parent, _ in meaning.scopes.ancestors(node):
        if isinstance(parent, ast.If | ast.IfExp | ast.Assert | ast.Return | ast.comprehension | ast.While):
            return True
        if isinstance(parent, ast.Call) and last_name(parent.func) in ("any", "all", "bool"):
            return True
        if isinstance(parent, ast.stmt):
            return isinstance(parent, ast.Assign)
    return False
