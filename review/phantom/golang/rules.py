"""The rules about Go packages and modules, and how a verdict becomes a finding."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Finding, Level, Rule
from review.phantom.golang.judge import Verdict
from review.phantom.golang.manifest import Requirement

_WHY = "The package does not build: the go command stops at the first import or requirement that it cannot find."
_PROMPT = (
    "Import only packages that exist: look them up in this repository, in the standard library of the Go release that"
    " go.mod names, or in the modules that go.mod requires, instead of guessing a path. If a new module is needed, make"
    " sure that it is the one that was meant and add it with `go get`, so that the tool writes the version. Then build."
)


def _rule(slug: str, title: str, message: str, fix: str, level: Level) -> Rule:
    return Rule(
        id=f"phantom/{slug}",
        family="phantom",
        title=title,
        severity="high" if level == "block" else "medium",
        confidence="high" if level == "block" else "medium",
        level=level,
        languages=("go",),
        message=message,
        why=_WHY,
        fix=fix,
        prompt=_PROMPT,
        cwe="CWE-758",
    )


PACKAGE = _rule(
    "go-package",
    "Go package that does not exist",
    "There is no package `$NAME`.",
    "Import a package that exists, or write this one in the same change.",
    "block",
)
UNDECLARED = _rule(
    "go-undeclared",
    "Go package that no required module provides",
    "No module in go.mod provides `$NAME`.",
    "Check that the module is the one that is meant, then add it with `go get`.",
    "comment",
)
MODULE = _rule(
    "go-module",
    "Go module or version that does not exist",
    "`$NAME` cannot be required: $REASON.",
    "Require a module and version that exist; `go get` writes them down as they are.",
    "block",
)
LIKELY_MODULE = _rule(
    "go-module-likely",
    "Go module or version that cannot be seen",
    "`$NAME` cannot be seen: $REASON.",
    "Check the module's path and version; if it is private, nothing has to be done.",
    "comment",
)
NEWER = replace(
    _rule(
        "go-newer-package",
        "Go package from a later release than go.mod names",
        "`$NAME` is not in the release of Go that go.mod names.",
        "Raise the `go` directive, or do without the package.",
        "comment",
    ),
    why="Whoever builds the module with the release that go.mod promises gets an error; only later ones build it.",
)
GO_RULES = (PACKAGE, UNDECLARED, MODULE, LIKELY_MODULE, NEWER)


def import_finding(verdict: Verdict, engine: str, asked: str = "", *, certain: bool = False) -> Finding:
    """The finding for an import. `asked` is what GitHub said of it, `certain` that this proves it absent."""
    rule = PACKAGE if verdict.fault in ("standard", "own") or certain else UNDECLARED
    if verdict.fault == "newer":
        rule = NEWER
    near = " or ".join(f"`{name}`" for name in verdict.near[:2])
    return Finding(
        rule=rule.id,
        path=verdict.path,
        start_line=verdict.line,
        end_line=verdict.line,
        message=rule.message.replace("$NAME", verdict.package) + (f" Did you mean {near}?" if near else ""),
        evidence=tuple(f"{sentence}." for sentence in (verdict.reason, asked) if sentence),
        engines=(engine,),
    )


def requirement_finding(requirement: Requirement, engine: str, reason: str, *, certain: bool) -> Finding:
    """The finding for a line of a go.mod; `reason` is what the evidence says of it, without a final stop."""
    rule = MODULE if certain else LIKELY_MODULE
    name = f"{requirement.module} {requirement.version}"
    return Finding(
        rule=rule.id,
        path=requirement.manifest,
        start_line=requirement.line,
        end_line=requirement.line,
        message=rule.message.replace("$NAME", name).replace("$REASON", reason),
        engines=(engine,),
    )
