"""Judge the JavaScript and TypeScript files of a change, as an analyzer run of its own.

It is not in `review/analyzers/`: packages are fetched and the compiler asked in turns, as definitions lead to others.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path

from review.finding import AnalyzerRun, Finding, Gap
from review.phantom.pins import Declarations, Declared, Files
from review.phantom.rules import script_finding
from review.source import SourceFile
from workers.packages.npm_store import NpmStore
from workers.packages.typescript import Answer, Compiler, Lines, NoCompilerError, check, find_compiler, find_npm

NAME = "typescript"
LANGUAGES = frozenset({"javascript", "typescript"})
BUDGET_SECONDS = 8.0
"""How long a review waits for npm; what is missing then is unknown."""


def check_scripts(
    files: Mapping[str, SourceFile], lines: Mapping[str, Lines], tree: Files, folder: Path
) -> AnalyzerRun | None:
    """Findings on `lines` (by path) of the scripts among `files`; `folder` keeps packages.

    None where there are none, or where this installation has no compiler.
    """
    paths = [path for path in sorted(files) if files[path].language in LANGUAGES]
    compiler = find_compiler()
    if not paths or compiler is None:
        return None
    started = time.monotonic()
    store = NpmStore(folder, find_npm())
    findings: list[Finding] = []
    gaps: list[Gap] = []
    try:
        for declared, group in _by_declaration(paths, tree):
            answer = _ask(declared, {path: lines[path] for path in group}, tree, compiler, store)
            findings += [script_finding(one, NAME) for one in answer.verdicts if one.state == "absent"]
            gaps += [Gap(path, "the TypeScript compiler did not read it") for path in answer.unread]
    except NoCompilerError as error:
        seconds = time.monotonic() - started
        return AnalyzerRun(NAME, _version(compiler), "failed", seconds, tuple(paths), detail=str(error)[:200])
    seconds = time.monotonic() - started
    return AnalyzerRun(NAME, _version(compiler), "ok", seconds, tuple(paths), tuple(findings), tuple(gaps))


def _by_declaration(paths: list[str], tree: Files) -> list[tuple[Declared, list[str]]]:
    """Files by what is declared for them; those without a package.json have nothing to be checked against."""
    declarations = Declarations(tree)
    groups: dict[int, tuple[Declared, list[str]]] = {}
    for path in paths:
        declared = declarations.declared_for(path)
        if declared.pins:
            groups.setdefault(id(declared), (declared, []))[1].append(path)
    return list(groups.values())


def _ask(declared: Declared, lines: Mapping[str, Lines], tree: Files, compiler: Compiler, store: NpmStore) -> Answer:
    pins = {name: several[0] for name, several in declared.pins.items() if len(several) == 1}
    locked = declared.complete and any(pin.version for pin in pins.values())
    return check(
        lines,
        tree,
        pins,
        compiler=compiler,
        store=store,
        seconds=BUDGET_SECONDS,
        locked=locked,
        own_packages=declared.own_packages,
    )


def _version(compiler: Compiler) -> str:
    return str(json.loads((compiler.package / "package.json").read_text("utf-8"))["version"])
