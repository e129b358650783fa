"""Writes `review/rules/stdlib/facts.json`: what the standard library of every supported Python offers.

    python -m benchmarks.stdlib_facts --typeshed FOLDER PYTHON [PYTHON ...]

Two sources are merged, so that a name counts as existing if either knows it: what each given interpreter really has
(`dir`, `inspect.signature`), and typeshed's stubs (mypy carries them in `mypy/typeshed/stdlib`), which also know other
platforms and the Python versions that are not installed here. Nothing is said about names with an underscore in front.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PYTHONS = ("3.9", "3.10", "3.11", "3.12", "3.13", "3.14")
FACTS = Path(__file__).parent.parent / "review" / "rules" / "stdlib" / "facts.json"
DEEPEST_REEXPORT = 3
PROBE = Path(__file__).parent / "stdlib_probe.py"

UNCHECKED = frozenset(
    """
    __main__ antigravity builtins distutils encodings ensurepip idlelib lib2to3 pydoc_data site test this
    tkinter turtle turtledemo
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Top-level modules that are filled at run time, extended by other packages, or open a window when imported."""

BUILTIN_TYPES = ("bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple")

EXTRA_NAMES = {
    # Set by PyPy, PyInstaller, debug builds, Android builds, interactive sessions.
    "sys": "exitfunc frozen getandroidapilevel getdxp getobjects gettotalrefcount importers last_exc last_traceback "
    "last_type last_value ps1 ps2 pypy_translation_info pypy_version_info tracebacklimit",
    "gc": "add_memory_pressure collect_step dump_rpy_heap get_rpy_roots get_typeids_list get_typeids_z",  # PyPy
    "signal": "CTRL_BREAK_EVENT CTRL_C_EVENT",
}

EXTRA_MODULES = {"typing.io", "typing.re"}
"""Made at run time by `typing` until Python 3.12."""

FORWARDED_KEYWORDS = {
    # What these take as `**kw` goes to a constructor that is closed, unless the keyword that is named second says
    # which one; third, the parameters of their own that the constructor does not have.
    "json.dump": ("json.JSONEncoder", "cls", "obj fp"),
    "json.dumps": ("json.JSONEncoder", "cls", "obj"),
    "json.load": ("json.JSONDecoder", "cls", "fp"),
    "json.loads": ("json.JSONDecoder", "cls", "s"),
    "subprocess.call": ("subprocess.Popen", "", ""),
    "subprocess.check_call": ("subprocess.Popen", "", ""),
    "subprocess.check_output": ("subprocess.Popen", "", ""),
    "subprocess.run": ("subprocess.Popen", "", ""),
}


@dataclass
class Stub:
    """What typeshed says about one module."""

    names: set[str] = field(default_factory=set)
    stars: set[str] = field(default_factory=set)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Where a name comes from that another module defines: that module and its name there."""
    keywords: dict[str, set[str] | None] = field(default_factory=dict)
    """Keywords by function, or by class for its constructor; None for one that takes any."""
    returns: dict[str, set[str]] = field(default_factory=dict)
    members: dict[str, set[str]] = field(default_factory=dict)


def statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a stub, with every branch for a version or platform taken."""
    for node in body:
        if isinstance(node, ast.If):
            yield from statements(node.body)
            yield from statements(node.orelse)
        else:
            yield node


def bound_names(node: ast.stmt) -> Iterator[str]:
    """The names that a statement of a stub makes exist."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
    elif isinstance(node, ast.Import | ast.ImportFrom):
        yield from (alias.asname or alias.name.partition(".")[0] for alias in node.names)
    else:
        yield from (
            name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)
        )


def keywords_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> set[str] | None:
    """The parameter names of a function in a stub; None if it takes any keyword."""
    arguments = function.args
    if arguments.kwarg:
        return None
    named = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return {argument.arg for argument in named}


def add_keywords(stub: Stub, name: str, function: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """Merge one overload or branch of a function into what is known about it."""
    found, known = keywords_of(function), stub.keywords.get(name, set())
    stub.keywords[name] = None if found is None or known is None else known | found


def read_function(stub: Stub, prefix: str, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
    """Note the keywords and the type of the result."""
    add_keywords(stub, prefix + node.name, node)
    plain = isinstance(node, ast.FunctionDef) and node.returns is not None
    returned = ast.unparse(node.returns) if plain and node.returns else "?"
    stub.returns.setdefault(prefix + node.name, set()).add(returned)


def read_class(stub: Stub, node: ast.ClassDef) -> None:
    """Note the members and the keywords of the constructor."""
    members = stub.members.setdefault(node.name, set())
    for statement in statements(node.body):
        members.update(bound_names(statement))
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            if statement.name in ("__init__", "__new__"):
                add_keywords(stub, node.name, statement)
            read_function(stub, f"{node.name}.", statement)


def read_import(stub: Stub, package: str, node: ast.ImportFrom) -> None:
    """Note where the imported names are defined."""
    parents = package.split(".")[: 1 - node.level or None] if node.level else []
    origin = ".".join([*parents, *([node.module] if node.module else [])])
    for alias in node.names:
        if alias.name == "*":
            stub.stars.add(origin)
        else:
            stub.imports[alias.asname or alias.name] = (origin, alias.name)


def read_stub(source: str, package: str) -> Stub:
    """Everything that a stub file in `package` says, over all versions and platforms."""
    stub = Stub()
    for node in statements(ast.parse(source).body):
        stub.names.update(bound_names(node))
        if isinstance(node, ast.ImportFrom):
            read_import(stub, package, node)
        if isinstance(node, ast.ClassDef):
            read_class(stub, node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            read_function(stub, "", node)
    return stub


def read_typeshed(folder: Path) -> dict[str, Stub]:
    """Every stub of the standard library by module name."""
    stubs = {}
    for path in sorted(folder.rglob("*.pyi")):
        parts = path.relative_to(folder).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        stubs[name] = read_stub(path.read_text("utf-8"), ".".join(parts[:-1]))
    for _ in range(DEEPEST_REEXPORT):
        for stub in stubs.values():
            follow_reexports(stub, stubs)
    return stubs


def follow_reexports(stub: Stub, stubs: Mapping[str, Stub]) -> None:
    """Take over what the modules say that `stub` imports names from."""
    for star in stub.stars & stubs.keys():
        stub.names |= stubs[star].names
        for name in stubs[star].names:
            stub.imports.setdefault(name, (star, name))
    for name, (origin, original) in stub.imports.items():
        if origin in stubs:
            take_over(stub, name, stubs[origin], original)


def take_over(stub: Stub, name: str, origin: Stub, original: str) -> None:
    """Copy what `origin` says about one name."""
    if original in origin.keywords:
        stub.keywords.setdefault(name, origin.keywords[original])
    if original in origin.returns:
        stub.returns.setdefault(name, origin.returns[original])
    if original in origin.members:
        stub.members.setdefault(name, origin.members[original])


def probe(python: str) -> dict[str, Any]:
    """What one interpreter has; see `stdlib_probe.py`."""
    ran = subprocess.run([python, "-I", "-W", "ignore", str(PROBE)], check=True, capture_output=True, text=True)
    facts: dict[str, Any] = json.loads(ran.stdout)
    return facts


def public(names: Iterable[str]) -> str:
    """Names as one sorted, space-separated string (a fifth of the size of a JSON list)."""
    return " ".join(sorted({name for name in names if not name.startswith("_")}))


def is_public(dotted: str) -> bool:
    """Whether anything is claimed about this name."""
    return "._" not in f".{dotted}" and dotted.partition(".")[0] not in UNCHECKED


def module_names(probes: list[dict[str, Any]], stubs: Mapping[str, Stub]) -> dict[str, str]:
    """The members of every module that some interpreter could import."""
    imported = {name for facts in probes for name in facts["members"]}
    return {
        module: public(
            {name for facts in probes for name in facts["members"].get(module, ())}
            | (stubs[module].names if module in stubs else set())
            | {name for facts in probes for name in facts["submodules"].get(module, ())}
            | {stub.rpartition(".")[2] for stub in stubs if stub.rpartition(".")[0] == module}
            | set(EXTRA_NAMES.get(module, "").split())
        )
        for module in sorted(imported)
        if is_public(module)
    }


def all_modules(probes: list[dict[str, Any]], stubs: Mapping[str, Stub]) -> str:
    """Every module that exists somewhere."""
    found = {
        f"{package}.{name}" for facts in probes for package, names in facts["submodules"].items() for name in names
    }
    known = EXTRA_MODULES | found | set(stubs) | {name for facts in probes for name in facts["members"]}
    return " ".join(sorted(name for name in known if name and name.partition(".")[0] not in UNCHECKED))


def merged_keywords(probes: list[dict[str, Any]], stubs: Mapping[str, Stub]) -> dict[str, str]:
    """The keywords of every function and constructor that is closed everywhere, by dotted name."""
    types = {name for facts in probes for name in facts["types"]}
    merged: dict[str, str] = {}
    for module, stub in stubs.items():
        for name, stubbed in stub.keywords.items():
            dotted = name if module == "builtins" else f"{module}.{name}"
            if is_public(dotted) and (is_real(dotted, probes) or dotted.rpartition(".")[0] in types):
                seen = [facts["keywords"][dotted] for facts in probes if dotted in facts["keywords"]]
                everywhere = [stubbed, *seen]
                if dotted in FORWARDED_KEYWORDS:
                    everywhere = [found or () for found in everywhere]
                    everywhere += forwarded_keywords(probes, stubs, FORWARDED_KEYWORDS[dotted])
                if None not in everywhere:
                    merged[dotted] = public({key for found in everywhere for key in found} - {"self"})
    return dict(sorted(merged.items()))


def is_real(dotted: str, probes: list[dict[str, Any]]) -> bool:
    """Whether some interpreter has this member."""
    owner, _, member = dotted.rpartition(".")
    return any(member in facts["members"].get(owner or "builtins", ()) for facts in probes)


def forwarded_keywords(
    probes: list[dict[str, Any]], stubs: Mapping[str, Stub], forwarded: tuple[str, str, str]
) -> Iterator[Iterable[str]]:
    """What the constructor takes that a function hands its keywords to, and the function's own parameters."""
    to, unless, own = forwarded
    module, _, name = to.rpartition(".")
    yield from (facts["keywords"][to] for facts in probes)
    yield stubs[module].keywords[name] or ()
    yield [*own.split(), *unless.split()]


def sealed_types(probes: list[dict[str, Any]], stubs: Mapping[str, Stub]) -> dict[str, str]:
    """The members of every type whose instances have nothing else, by dotted name."""
    merged = {}
    for dotted in sorted({name for facts in probes for name in facts["types"]}):
        seen = [facts["types"].get(dotted, ...) for facts in probes]
        module, _, name = dotted.rpartition(".")
        stub = stubs.get(module or "builtins", Stub()).members.get(name)
        if stub is not None and None not in seen:
            members = {member for found in seen if found is not ... for member in found}
            merged[dotted] = public(members | stub)
    return merged


def certain_returns(types: Mapping[str, str], stubs: Mapping[str, Stub]) -> dict[str, str]:
    """Functions and class methods whose result is always an instance of one sealed type."""
    certain = {}
    for module, stub in stubs.items():
        for name, returned in stub.returns.items():
            owner, _, _ = name.rpartition(".")
            text = next(iter(returned)) if len(returned) == 1 else "?"
            text = owner if text == "Self" and owner else text.partition("[")[0]
            result = text if text in BUILTIN_TYPES else f"{module}.{text}"
            dotted = name if module == "builtins" else f"{module}.{name}"
            owned = not owner or dotted.rpartition(".")[0] in types
            if result in types and owned and is_public(dotted):
                certain[dotted] = result
    return dict(sorted(certain.items()))


def gather(pythons: list[str], typeshed: Path) -> dict[str, Any]:
    """All facts, ready to be written."""
    stubs, probes = read_typeshed(typeshed), [probe(python) for python in pythons]
    types = sealed_types(probes, stubs)
    modules = module_names(probes, stubs)
    signatures = {name: text for facts in probes for name, text in facts["signatures"].items()}
    return {
        "pythons": list(PYTHONS),
        "modules": all_modules(probes, stubs),
        "members": modules,
        "keywords": merged_keywords(probes, stubs),
        "any_keyword_with": {name: unless for name, (_, unless, _) in FORWARDED_KEYWORDS.items() if unless},
        "types": types,
        "returns": certain_returns(types, stubs),
        "signatures": dict(sorted(signatures.items())),
    }


def main() -> None:
    """Read the command line, gather, write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--typeshed", type=Path, required=True, help="the folder that holds builtins.pyi")
    parser.add_argument("pythons", nargs="+", metavar="PYTHON", help="an interpreter, oldest first")
    arguments = parser.parse_args()
    facts = gather(arguments.pythons, arguments.typeshed)
    FACTS.write_text(json.dumps(facts, separators=(",", ":"), sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    main()
