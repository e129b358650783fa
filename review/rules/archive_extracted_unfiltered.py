"""security/archive-extracted-unfiltered: a tar archive whose members say where they are written."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from review.finding import Finding, Rule
from review.rules import PythonFile
from review.rules.syntax.checked import called_in
from review.rules.syntax.conditions import unit_of
from review.rules.syntax.flow import made_of
from review.rules.syntax.meaning import Meaning, meaning_of
from review.rules.syntax.nodes import every, has_unpacking, keyword, last_name, method_of
from review.rules.syntax.reporting import report

RULE = Rule(
    id="security/archive-extracted-unfiltered",
    family="security",
    title="Tar archive unpacked without a filter",
    severity="medium",
    confidence="medium",
    level="comment",
    languages=("python",),
    message="`$ARCHIVE` is unpacked without a filter. A member named `../../etc/cron.d/job` or a link is written where "
    "it says on Python before 3.14.",
    why="An archive from outside overwrites any file the process may write. Python 3.14 made the safe `data` filter "
    "the default; the releases before it trust the archive.",
    fix='Say it: `archive.extractall(target, filter="data")` (3.12, and 3.8 to 3.11 with current patch releases).',
    prompt='Unpack this archive with extractall(target, filter="data") into a fresh temporary directory, catch '
    "tarfile.TarError (FilterError is one), and limit the number of members and the total size before extracting. Do "
    "not write an own check of member names instead.",
    cwe="CWE-22",
    references=("https://docs.python.org/3/library/tarfile.html#extraction-filters",),
    same_as=("B202",),
)

_OPENS = frozenset({"tarfile.open", "tarfile.TarFile", "tarfile.TarFile.open"})
_ASKS_FOR_NAMES = frozenset({"name", "linkname", "getnames"})


def find(file: PythonFile) -> Iterable[Finding]:
    """`extractall` and `extract` of a tar without `filter`, in a function that does not look at the members' names."""
    meaning = meaning_of(file)
    for call in every(ast.Call, file):
        if (
            method_of(call) not in ("extractall", "extract")
            or has_unpacking(call)
            or keyword(call, "filter") is not None
        ):
            continue
        archive = call.func.value if isinstance(call.func, ast.Attribute) else None
        if archive is not None and _is_tar(archive, meaning) and not _is_checked(call, meaning):
            yield report(RULE, file, call, ARCHIVE=archive)


def _is_tar(archive: ast.expr, meaning: Meaning) -> bool:
    if isinstance(archive, ast.Call):
        return meaning.dotted(archive.func) in _OPENS
    above = ((one, meaning.scopes.parents.get(one.node)) for one in meaning.bindings(archive))
    made = (item.context_expr if isinstance(item, ast.withitem) else one.value for one, item in above)
    is_open = any(isinstance(one, ast.Call) and meaning.dotted(one.func) in _OPENS for one in made)
    return is_open and not _has_filter(archive, meaning)


def _has_filter(archive: ast.expr, meaning: Meaning) -> bool:
    unit = unit_of(archive, meaning.scopes)
    set_here = (node for node in every(ast.Attribute, meaning.file) if node.attr == "extraction_filter")
    return any(
        ast.unparse(node.value) == ast.unparse(archive) for node in set_here if unit_of(node, meaning.scopes) is unit
    )


def _is_checked(call: ast.Call, meaning: Meaning) -> bool:
    """Whether somebody looks at the members' names: in the function, or in one that chooses the members."""
    if _asks_for_names(ast.walk(unit_of(call, meaning.scopes)), meaning):
        return True
    members = keyword(call, "members") or (call.args[1] if len(call.args) > 1 else None)
    made = list(made_of(members, meaning)) if members is not None else []
    choosing = called_in(made, meaning)
    known = {one.name for one in choosing}
    if any(isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id not in known for one in made):
        return True  # of another file, which may look at anything
    return _asks_for_names((node for function in choosing for node in ast.walk(function)), meaning)


def _asks_for_names(nodes: Iterable[ast.AST], meaning: Meaning) -> bool:
    """Whether a name is read, but for one that is only shown, or the archive's own."""
    opened = (call for call in every(ast.Call, meaning.file) if meaning.dotted(call.func) in _OPENS)
    archives = {last_name(one) for call in opened for one in call.args}
    asked = (node for node in nodes if isinstance(node, ast.Attribute) and node.attr in _ASKS_FOR_NAMES)
    named = (node for node in asked if last_name(node.value) not in archives)
    return any(not isinstance(meaning.scopes.parents.get(node), ast.FormattedValue) for node in named)
