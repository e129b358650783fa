"""The rules about packages, and how a judgement becomes a finding."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Finding, Level, Rule
from review.phantom.deprecated import DEPRECATED_RULES
from review.phantom.golang.rules import GO_RULES
from review.phantom.judge import Fault, Judgement
from review.phantom.supply.advisories import VULNERABLE
from review.phantom.supply.rules import SUPPLY_RULES
from review.phantom.typescript import Verdict
from review.rules import PythonFile
from review.rules.stdlib.wording import renamed

LONGEST_SIGNATURE = 80
"""A longer signature is left out of a sentence, in characters."""

_WHY = "The line raises an error the first time it runs; a test that does not reach it stays green."
_PROMPT = (
    "Use only what exists in the versions of the packages that this project pins: look it up in the installed source or"
    " in the documentation of that very version instead of guessing from another library or version. Keep the behaviour"
    " that was meant, change no pin unless asked to, and add a test that executes the line."
)


def _rule(slug: str, title: str, message: str, fix: str, level: Level = "block") -> Rule:
    return Rule(
        id=f"phantom/{slug}",
        family="phantom",
        title=title,
        severity="high",
        confidence="high" if level == "block" else "medium",
        level=level,
        languages=("python",),
        message=message,
        why=_WHY,
        fix=fix,
        prompt=_PROMPT,
        cwe="CWE-758",
    )


_NAME_FIX = "Use a name that exists in the pinned version, or pin a version that has this one."
MEMBER = _rule("package-member", "Member that the package does not have", "`$WHERE` has no `$NAME`.", _NAME_FIX)
LIKELY_MEMBER = _rule(
    "package-member-likely", "Member that the package seems not to have", MEMBER.message, _NAME_FIX, "comment"
)
KEYWORD = _rule(
    "package-keyword",
    "Argument that the function does not take",
    "`$WHERE` takes no argument `$NAME`.",
    "Pass only what the signature has; look it up for the pinned version.",
)
LIKELY_KEYWORD = _rule(
    "package-keyword-likely",
    "Argument that the function seems not to take",
    KEYWORD.message,
    KEYWORD.fix,
    "comment",
)
MISSING = _rule(
    "package",
    "Package that does not exist",
    "`$NAME` cannot be imported: $REASON.",
    "Use a package that exists, and check that it is the one that was meant before adding it.",
)
NOWHERE = _rule(
    "module",
    "Module that nothing provides",
    "`$NAME` is in neither the standard library, nor this repository, nor what it declares, and the package index has"
    " no package of that name.",
    "Use a package that exists and declare it, or write the module.",
    "comment",
)
_SCRIPTS = ("javascript", "typescript")
COMPILER_MEMBER = "TS2339"
"""The TypeScript compiler's number for a member that a type does not have; pattern rules may claim it."""
JS_MEMBER = replace(
    MEMBER,
    id="phantom/js-package-member",
    languages=_SCRIPTS,
    message="The package's types have no `$NAME`.",
    same_as=(COMPILER_MEMBER,),
)
JS_LIKELY = replace(
    JS_MEMBER,
    id="phantom/js-package-member-likely",
    title=LIKELY_MEMBER.title,
    level=LIKELY_MEMBER.level,
    confidence=LIKELY_MEMBER.confidence,
)
JS_ARGUMENT = replace(LIKELY_KEYWORD, id="phantom/js-package-argument", languages=_SCRIPTS)
JS_MODULE = replace(
    NOWHERE,
    id="phantom/js-module",
    languages=_SCRIPTS,
    message="`$NAME` is neither part of this repository nor a package that it declares.",
)
_OWN_PROMPT = (
    "Use only what this repository defines: read the module that the name is imported from, and those beside it,"
    " instead of assuming a helper that would be handy. If it is meant to be written, write it where it belongs, with"
    " a test. Keep the behaviour that was meant, and add a test that executes the line."
)


def _own(slug: str, rule: Rule, title: str, message: str, fix: str) -> Rule:
    return replace(rule, id=f"phantom/{slug}", title=title, message=message, fix=fix, prompt=_OWN_PROMPT)


_OWN_FIX = "Use a name that the repository has, or write this one."
OWN_MEMBER = _own("own-member", MEMBER, "Name that the repository does not define", MEMBER.message, _OWN_FIX)
OWN_LIKELY = _own(
    "own-member-likely", LIKELY_MEMBER, "Name that the repository seems not to define", MEMBER.message, _OWN_FIX
)
OWN_MODULE = _own(
    "own-module", MEMBER, "Module that the repository does not have", "`$WHERE` has no module `$NAME`.", _OWN_FIX
)
OWN_ARGUMENT = _own(
    "own-argument",
    LIKELY_KEYWORD,
    "Argument that the repository's function does not take",
    KEYWORD.message,
    "Pass only what the signature has, or add the parameter to it.",
)
OWN_RULES = (OWN_MEMBER, OWN_LIKELY, OWN_MODULE, OWN_ARGUMENT)
SCRIPT_RULES = (JS_MEMBER, JS_LIKELY, JS_ARGUMENT, JS_MODULE)
PACKAGE_RULES = (
    *SCRIPT_RULES,
    *GO_RULES,
    *DEPRECATED_RULES,
    *OWN_RULES,
    MEMBER,
    LIKELY_MEMBER,
    KEYWORD,
    LIKELY_KEYWORD,
    MISSING,
    NOWHERE,
    *SUPPLY_RULES,
    VULNERABLE,
)

_OF_FAULT: dict[Fault, tuple[Rule, Rule]] = {
    "package": (MISSING, MISSING),
    "undeclared": (NOWHERE, NOWHERE),
    "module": (MEMBER, LIKELY_MEMBER),
    "member": (MEMBER, LIKELY_MEMBER),
    "keyword": (KEYWORD, LIKELY_KEYWORD),
    "arguments": (KEYWORD, LIKELY_KEYWORD),
}
"""The rule if it is confirmed, and if it is not."""


def finding(judgement: Judgement, file: PythonFile) -> Finding:
    """The finding for a judgement, with what it was checked against and the nearest real names."""
    sure, likely = _OF_FAULT[judgement.fault]
    rule = sure if judgement.confirmed else likely
    line = getattr(judgement.node, "lineno", None) or judgement.use.line
    only = judgement.near[0][0] if len(judgement.near) == 1 else None
    node = judgement.node or judgement.use.node
    return Finding(
        rule=rule.id,
        path=file.source.path,
        start_line=line,
        end_line=line,
        message=" ".join(text for text in (_message(judgement), judgement.elsewhere, _near(judgement)) if text),
        evidence=_evidence(judgement),
        suggestion=renamed(file.source, node, judgement.name, only) if only else None,  # type: ignore[arg-type]
    )


def own_finding(judgement: Judgement, file: PythonFile, reached: str, *, in_module: bool) -> Finding:
    """The finding for something that the repository does not define.

    `reached`: the file in which the lookup ended; `in_module`: it ended at the module itself, not at something in it.
    """
    rule = OWN_MEMBER if judgement.confirmed else OWN_LIKELY
    message = _message(judgement)
    if judgement.fault in ("keyword", "arguments"):
        rule = OWN_ARGUMENT
    elif judgement.fault == "module":
        rule = OWN_MODULE if judgement.confirmed else OWN_LIKELY
        message = f"`{judgement.where}` has no module `{judgement.name}`."
    elif in_module:
        message = f"`{reached}` has no `{judgement.name}`."
    evidence = [f"Checked against `{reached}` at this commit."]
    if judgement.confirmed:
        evidence.append(f"No Python file of the repository defines, sets or quotes `{judgement.name}`.")
    found = finding(judgement, file)
    return replace(found, rule=rule.id, message=f"{message} {_near(judgement)}".strip(), evidence=tuple(evidence))


def script_finding(verdict: Verdict, engine: str) -> Finding:
    """The finding for something that a script uses and that is proven absent."""
    of_kind = {"module": JS_MODULE, "option": JS_ARGUMENT, "arguments": JS_ARGUMENT}
    rule = of_kind.get(verdict.kind) or (JS_MEMBER if verdict.certain else JS_LIKELY)
    near = [f"`{name}`" for name in verdict.near if name != verdict.name][:3]
    return Finding(
        rule=rule.id,
        path=verdict.path,
        start_line=verdict.line,
        end_line=verdict.line,
        message=verdict.message + (f" Did you mean {' or '.join(near)}?" if near else ""),
        evidence=verdict.evidence,
        engines=(engine,),
    )


def _message(judgement: Judgement) -> str:
    if judgement.fault == "package":
        return f"`{judgement.name}` cannot be imported: {judgement.root.reason}."
    if judgement.fault == "undeclared":
        return NOWHERE.message.replace("$NAME", judgement.name)
    if judgement.fault == "keyword":
        return f"`{judgement.where}` takes no argument `{judgement.name}`."
    if judgement.fault == "arguments":
        return f"`{judgement.where}` takes fewer than the {judgement.name} positional arguments given here."
    return f"`{judgement.where}` has no `{judgement.name}`."


def _near(judgement: Judgement) -> str:
    offers = [
        f"`{name}{signature if len(signature) <= LONGEST_SIGNATURE else ''}`" for name, signature in judgement.near[:3]
    ]
    return f"Did you mean {' or '.join(offers)}?" if offers else ""


def _evidence(judgement: Judgement) -> tuple[str, ...]:
    if judgement.fault == "package":
        return (f"Asked of the package index: {judgement.root.reason}.",)
    if judgement.fault == "undeclared":
        return ("Asked of the package index: it has no such package.",)
    facts = [
        f"Checked against the files of {judgement.root.distribution}, where the lookup ended at `{judgement.where}`."
    ]
    if judgement.witness:
        facts.append(f"A type checker, {judgement.witness}, reads the same files and agrees.")
    if judgement.unheard:
        facts.append(f"The word `{judgement.name}` occurs in no source, stub or library of that distribution.")
    return tuple(facts)
