"""Prints, as JSON, what the standard library of the interpreter that runs it offers (run by `stdlib_facts.py`).

Runs on Python 3.9, so it uses nothing newer.
"""

from __future__ import annotations

import importlib
import inspect
import io
import json
import pkgutil
import sys
import sysconfig
from contextlib import redirect_stderr, redirect_stdout
from types import ModuleType
from typing import Any

SKIPPED = set(
    """
    __main__ antigravity builtins distutils encodings ensurepip idlelib lib2to3 pydoc_data site test this
    tkinter turtle turtledemo
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Modules that do something when they are imported, or about which nothing is claimed."""

BUILTIN_TYPES = ("bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple")
SEALED_TYPES = """
    collections.deque datetime.date datetime.datetime datetime.time datetime.timedelta datetime.timezone
    decimal.Decimal fractions.Fraction ipaddress.IPv4Address ipaddress.IPv6Address pathlib.Path pathlib.PurePath
    pathlib.PosixPath pathlib.PurePosixPath pathlib.PureWindowsPath re.Match re.Pattern uuid.UUID
    """.split()  # noqa: SIM905  one per line would fill a page

"""Types that a program gets from the standard library and calls methods of, if their instances are closed."""
LONGEST_SIGNATURE = 110


def standard_modules() -> dict[str, list[str]]:
    """Every importable module, with its submodules, found without importing it."""
    home = sysconfig.get_path("stdlib")
    dynamic = sysconfig.get_path("platstdlib") + "/lib-dynload"
    top = {module.name for module in pkgutil.iter_modules([home, dynamic])} | set(sys.builtin_module_names)
    found: dict[str, list[str]] = {}
    for name in sorted(top - {"site-packages"}):
        if name.startswith("_") or name in SKIPPED:
            continue
        add_submodules(name, f"{home}/{name}", found)
    found["os"] = ["path"]
    found["os.path"] = []
    return found


def add_submodules(name: str, folder: str, found: dict[str, list[str]]) -> None:
    """Note `name` and, below it, what lies in `folder`."""
    below = [m for m in pkgutil.iter_modules([folder]) if not m.name.startswith("_") and m.name != "__main__"]
    found[name] = [module.name for module in below]
    for module in below:
        if module.name not in ("test", "tests"):
            add_submodules(f"{name}.{module.name}", f"{folder}/{module.name}", found)


def import_quietly(name: str) -> ModuleType | None:
    """The module, or None if this platform cannot import it."""
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            return importlib.import_module(name)
    except Exception:  # noqa: BLE001  a module for another platform may raise anything on import
        return None


def signature_of(thing: object) -> inspect.Signature | None:
    """The signature, or None where the interpreter does not know it."""
    try:
        return inspect.signature(thing)  # type: ignore[arg-type]
    except (TypeError, ValueError, AttributeError):
        return None


def keywords_of(signature: inspect.Signature) -> list[str] | None:
    """The parameter names; None for a function that takes any keyword."""
    parameters = signature.parameters.values()
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return None
    return [p.name for p in parameters if p.kind is not p.VAR_POSITIONAL]


def is_sealed(kind: type) -> bool:
    """Whether an instance can have no attribute but those of its type."""
    dynamic = any("__getattr__" in vars(base) for base in kind.__mro__)
    return not kind.__dictoffset__ and not dynamic and not inspect.isfunction(kind.__getattribute__)


def look_at(dotted: str, thing: object, facts: dict[str, Any]) -> None:
    """Note signature, keywords and members of one function or class."""
    signature = signature_of(thing)
    if signature is not None:
        facts["keywords"][dotted] = keywords_of(signature)
        # A default value may be this machine's own: where the interpreter lies.
        text = str(signature).replace(repr(sys.executable), "sys.executable")
        if " at 0x" not in text and len(text) <= LONGEST_SIGNATURE:
            facts["signatures"][dotted] = text
    if dotted in SEALED_TYPES and isinstance(thing, type):
        facts["types"][dotted] = dir(thing) if is_sealed(thing) else None


def look_into(name: str, module: ModuleType, facts: dict[str, Any]) -> None:
    """Note the members of one module."""
    facts["members"][name] = dir(module)
    for member, value in list(vars(module).items()):
        if not member.startswith("_") and callable(value):
            look_at(f"{name}.{member}", value, facts)


def dynamic_members(modules: dict[str, ModuleType], facts: dict[str, Any]) -> None:
    """A module with `__getattr__` may have names that `dir` does not show: try every name that any module has."""
    names = {name for members in facts["members"].values() for name in members}
    names |= set(dir(importlib.import_module("collections.abc")))
    for module_name, module in modules.items():
        if hasattr(module, "__getattr__"):
            shown = set(dir(module))
            facts["members"][module_name] = sorted(
                shown | {n for n in names - shown if not n.startswith("_") and hasattr(module, n)}
            )


def main() -> None:
    """Look at everything and print it."""
    submodules = standard_modules()
    facts: dict[str, Any] = {"members": {}, "submodules": submodules, "keywords": {}, "signatures": {}, "types": {}}
    modules = {name: module for name in submodules if (module := import_quietly(name)) is not None}
    for name, module in modules.items():
        look_into(name, module, facts)
    dynamic_members(modules, facts)
    builtins = importlib.import_module("builtins")
    facts["members"]["builtins"] = dir(builtins)
    for name, value in list(vars(builtins).items()):
        if callable(value) and not name.startswith("_"):
            look_at(name, value, facts)
    for name in BUILTIN_TYPES:
        facts["types"][name] = dir(getattr(builtins, name))
    json.dump(facts, sys.stdout)


if __name__ == "__main__":
    main()
