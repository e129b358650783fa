"""Judges the facts: what exists, what is proven absent, and what stays unknown because it could be otherwise."""

from __future__ import annotations

import difflib
import posixpath
import re
from collections.abc import Callable, Mapping

from review.phantom.typescript import Kind, Verdict
from review.phantom.typescript.facts import Facts, Owner, Use
from review.phantom.typescript.modules import judge_module
from review.phantom.typescript.project import Project
from review.phantom.typescript.surroundings import BROWSER, NODE_TYPES, OLD_NODE, Surroundings, described_by

MEANT = re.compile(r"[Dd]id you mean (?:to write |to use 'import )?'?([\w$]+)")
OPEN_OBJECTS = frozenset(
    {"Object", "Function", "CallableFunction", "NewableFunction", "Error", "ErrorConstructor", "FunctionConstructor"}
)
"""Objects of the language that code extends at run time as a matter of course, by name or by `...Error`."""
OPEN_GLOBALS = frozenset({"globalThis", "Window", "global", "Global", "Document", "ImportMeta", "Navigator", "Process"})
TYPED_CALLS = frozenset(
    {"FunctionDeclaration", "MethodSignature", "MethodDeclaration", "Constructor", "ConstructSignature"}
)
"""Declarations with a parameter list that is the function's own, not one agreed for a callback."""
MADE_TO_BE_FILLED = "extends an empty interface"
MOST_NEAR = 3


class _Doubt(Exception):  # noqa: N818 -- it says why nothing is proven, which is no error
    """Why a failed use stays unknown."""


def judge(facts: Facts, project: Project, surroundings: Surroundings) -> list[Verdict]:
    """One verdict for each use that the witness saw, in the order of the files."""
    return [_judge(use, project, surroundings) for use in facts.uses]


def _judge(use: Use, project: Project, surroundings: Surroundings) -> Verdict:
    if use.outcome == "resolved":
        return _exists(use)
    if use.outcome == "opaque":
        # A module whose types nobody wrote still exists; a member of an untyped value may or may not.
        followed = use.kind == "module" and (_is_script(use.path) or not use.required)
        return _exists(use) if followed else _unknown(use, "the type is not known")
    if use.kind == "module":
        return judge_module(use, project, surroundings)
    try:
        if not project.complete:
            raise _Doubt("the project is larger than what the compiler is shown")
        return _JUDGES[use.kind](use, surroundings)
    except _Doubt as doubt:
        return _unknown(use, str(doubt))


def _import(use: Use, surroundings: Surroundings) -> Verdict:
    owner = _only(use)
    if _package(owner) is None:
        return _of_repository(use, owner, surroundings)
    _refuse_open(owner)
    return _absent(use, owner, surroundings, f"`{_title(owner)}` exports no `{use.name}`.")


def _member(use: Use, surroundings: Surroundings) -> Verdict:
    if use.written:
        raise _Doubt("it is set here")
    if use.guarded:
        raise _Doubt("the code asks whether it is there")
    if use.variable and _is_script(use.path):
        raise _Doubt("the variable may hold something else")
    if use.truncated or not use.owners:
        raise _Doubt("the type is not known")
    for owner in use.owners:
        _refuse_member(use, owner, surroundings)
    owner = use.owners[0]
    if owner.kind == "SourceFile" and _package(owner) is None and not _is_standard(owner):
        return _of_repository(use, owner, surroundings)
    if surroundings.is_set_somewhere(use.name):
        raise _Doubt("code of the repository adds a member of that name")
    return _absent(use, owner, surroundings, f"`{_title(owner)}` has no `{use.name}`.")


def _refuse_member(use: Use, owner: Owner, surroundings: Surroundings) -> None:
    """Raise a _Doubt if `owner` may have the member after all."""
    filled = MADE_TO_BE_FILLED in owner.open
    _refuse_open(owner)
    if owner.kind == "SourceFile":
        return
    _refuse_changeable(use, owner)
    if _is_standard(owner):
        _refuse_standard(use, owner, surroundings)
        return
    package = _package(owner)
    if package is None:
        raise _Doubt("the type is the repository's own")
    if filled and surroundings.is_said_by_a_dependency(use.name) is not False:
        raise _Doubt("the type is made to be filled by other packages")
    if surroundings.is_augmented(package, use.name):
        raise _Doubt("a plug-in of the package adds it")
    if _has_subclass_with(use.name, owner, package, surroundings):
        raise _Doubt("a subclass has it")


def _refuse_changeable(use: Use, owner: Owner) -> None:
    if owner.name in OPEN_OBJECTS or owner.name.endswith(("Error", "Exception")):
        raise _Doubt("such objects get members at run time")
    if owner.name in OPEN_GLOBALS and not (use.called and owner.name == "Process"):
        raise _Doubt("such objects get members at run time")
    if use.name.startswith(("_", "$")):
        raise _Doubt("private names are not part of the definitions")


def _refuse_standard(use: Use, owner: Owner, surroundings: Surroundings) -> None:
    if surroundings.patched:
        raise _Doubt("a package that changes the language's objects is installed")
    browser = any(file.startswith(("lib:lib.dom", "lib:lib.webworker")) for file in owner.files)
    if browser and _has_subclass_with(use.name, owner, BROWSER, surroundings):
        # `document.querySelector` promises an Element and gives an HTMLInputElement.
        raise _Doubt("another object of the browser has it")


def _has_subclass_with(name: str, owner: Owner, package: str, surroundings: Surroundings) -> bool:
    if not owner.name or owner.name in ("__type", "__object"):
        return False
    extends = re.compile(rf"\b(?:extends|implements)\b[^{{;]*\b{re.escape(owner.name)}\b")
    member = re.compile(rf"(?<![.\w$]){re.escape(name)}\??\s*[(<:]")
    texts = surroundings.shelf.definitions(package)
    has_member = any(name in text and member.search(text) for text in texts)
    return has_member and any(owner.name in text and extends.search(text) for text in texts)


def _option(use: Use, surroundings: Surroundings) -> Verdict:
    if use.truncated or not use.owners:
        raise _Doubt("the type is not known")
    for owner in use.owners:
        _refuse_open(owner)
        package = _package(owner)
        if package is None and not _is_standard(owner):
            raise _Doubt("the type is the repository's own")
        if MADE_TO_BE_FILLED in owner.open and surroundings.is_said_by_a_dependency(use.name) is not False:
            raise _Doubt("the type is made to be filled by other packages")
        if package and surroundings.is_augmented(package, use.name):
            raise _Doubt("a plug-in of the package adds it")
    if surroundings.is_read_somewhere(use.name) or surroundings.is_set_somewhere(use.name):
        raise _Doubt("code of the repository reads a member of that name")
    owner = use.owners[0]
    return _absent(use, owner, surroundings, f"`{_title(owner)}` has no option `{use.name}`.")


def _arguments(use: Use, surroundings: Surroundings) -> Verdict:
    owner = _only(use)
    if _package(owner) is None and not _is_standard(owner):
        raise _Doubt("the function is the repository's own")
    if owner.kind not in TYPED_CALLS or not use.name:
        raise _Doubt("the parameters are those of a callback")
    if _is_script(use.path) and (owner.kind != "FunctionDeclaration" or _is_standard(owner)):
        # Its classes override methods with other parameters, and its callers leave some out.
        raise _Doubt("JavaScript does not hold to the parameters of methods")
    named = Owner(use.name, use.name, owner.files, owner.line, owner.kind, owner.open)
    return _absent(use, named, surroundings, f"`{use.name}`: {use.text[:1].lower()}{use.text[1:]}")


_JUDGES: Mapping[Kind, Callable[[Use, Surroundings], Verdict]] = {
    "import": _import,
    "member": _member,
    "option": _option,
    "arguments": _arguments,
}


def _of_repository(use: Use, owner: Owner, surroundings: Surroundings) -> Verdict:
    """The verdict for a name that a module of the repository does not export."""
    _refuse_open(owner)
    path = owner.files[0] if owner.files else ""
    text = (surroundings.files.read(path) or b"").decode("utf-8", "replace")
    if _is_script(path) and not (re.search(r"^\s*export\b", text, re.MULTILINE) and "module.exports" not in text):
        raise _Doubt("the exports of a CommonJS module are set at run time")
    if path.endswith((".json", ".d.ts", ".d.mts", ".d.cts")) or not text:
        raise _Doubt("the module is not source code")
    return Verdict(
        use.path, use.line, use.column, use.kind, use.name, "absent",
        certain=use.name not in text,
        message=f"`{path}` exports no `{use.name}`.",
        evidence=(f"`{path}` of this commit was read; it has no export of that name.",),
        near=_near(use),
    )  # fmt: skip


def _absent(use: Use, owner: Owner, surroundings: Surroundings, message: str) -> Verdict:
    package = _package(owner)
    if package is None:
        title = _title(owner)
        evidence = [f"No definition of `{title}` that comes with the compiler (newest ECMAScript and DOM) has it."]
        certain = use.kind == "member" and all(file.startswith("lib:") for file in owner.files)
    else:
        said = surroundings.is_said_in(package, use.name)
        if said is not False and owner.kind == "SourceFile" and use.kind in ("import", "member"):
            raise _Doubt("the scripts of the package have the name, which its definitions may have forgotten")
        _refuse_unpinned_node(use, package, surroundings)
        evidence = [_checked_against(package, owner, surroundings)]
        if said is False:
            evidence.append("The name occurs nowhere in the files of the package.")
        certain = said is False and use.kind in ("import", "member") and _has_second_witness(use, package)
    return Verdict(
        use.path, use.line, use.column, use.kind, use.name, "absent",
        certain=certain, message=message, evidence=tuple(evidence), near=_near(use),
    )  # fmt: skip


def _has_second_witness(use: Use, package: str) -> bool:
    # Node's own scripts are in no package, and it has members that nobody documents (`buffer.utf8Slice`).
    return package != NODE_TYPES or MEANT.search(use.text) is not None


def _refuse_unpinned_node(use: Use, package: str, surroundings: Surroundings) -> None:
    if package != NODE_TYPES or package in surroundings.pins:
        return
    if surroundings.shelf.says(OLD_NODE, use.name) is not False:
        raise _Doubt("older versions of Node may have it, and none is pinned")


def _checked_against(package: str, owner: Owner, surroundings: Surroundings) -> str:
    version = surroundings.shelf.version(package) or "an unknown version"
    described = described_by(package)
    pin = surroundings.pins.get(described) if described else None
    of = f" (the types of {described} {pin.version})" if pin and pin.version else ""
    place = owner.files[0].rpartition("node_modules/")[2]
    line = f":{owner.line}" if owner.line > 1 else ""
    return f"Checked against {package} {version}{of}: {place}{line}."


def _near(use: Use) -> tuple[str, ...]:
    meant = MEANT.search(use.text)
    alike = difflib.get_close_matches(use.name, [name for name in use.names if name.isidentifier()], MOST_NEAR, 0.7)
    return tuple(dict.fromkeys([*([meant[1]] if meant else []), *alike]))[:MOST_NEAR] if use.kind != "arguments" else ()


def _only(use: Use) -> Owner:
    if len(use.owners) != 1 or not use.owners[0].files:
        raise _Doubt("the declaration is not known")
    return use.owners[0]


def _refuse_open(owner: Owner) -> None:
    reasons = [reason for reason in owner.open if reason != MADE_TO_BE_FILLED]
    if reasons:
        raise _Doubt(f"the type is open: {reasons[0]}")
    if not owner.files:
        raise _Doubt("the type is not known")


def _package(owner: Owner) -> str | None:
    """The npm package that declares `owner`, or None for the compiler's and the repository's own files."""
    if _is_standard(owner):
        return None
    packages = [file.rpartition("node_modules/")[2] for file in owner.files if "node_modules/" in file]
    if len(packages) < len(owner.files) or not packages:
        return None
    parts = packages[0].split("/")
    return "/".join(parts[: 2 if parts[0].startswith("@") else 1])


def _is_standard(owner: Owner) -> bool:
    # Packages may declare more of a standard object (@types/node does of String); the compiler has seen that.
    return bool(owner.files) and owner.files[0].startswith("lib:")


def _is_script(path: str) -> bool:
    return posixpath.splitext(path)[1] in (".js", ".jsx", ".mjs", ".cjs")


def _title(owner: Owner) -> str:
    """How a person would call it: without type arguments, and a module by its name."""
    if _is_standard(owner):
        return owner.name or owner.text
    module = re.search(r'(?:typeof import\()?"([^"]+)"', owner.text)
    if module and owner.kind in ("SourceFile", "ModuleDeclaration"):
        package = _package(owner) or module[1]
        return module[1] if owner.kind == "ModuleDeclaration" else described_by(package) or package
    return owner.text.split("<")[0].removeprefix("typeof ") or owner.name


def _exists(use: Use) -> Verdict:
    return Verdict(use.path, use.line, use.column, use.kind, use.name, "exists")


def _unknown(use: Use, reason: str) -> Verdict:
    return Verdict(use.path, use.line, use.column, use.kind, use.name, "unknown", reason=reason)
