"""The rules about packages, and how a judgement becomes a finding."""

from __future__ import annotations

from dataclasses import replace

from review.finding import Finding, Level, Rule
from review.phantom.judge import Fault, Judgement
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
JS_MEMBER = replace(
    MEMBER, id="phantom/js-package-member", languages=_SCRIPTS, message="The package's types have no `$NAME`."
)
JS_LIKELY = replace(LIKELY_MEMBER, id="phantom/js-package-member-likely", languages=_SCRIPTS, message=JS_MEMBER.message)
JS_ARGUMENT = replace(KEYWORD, id="phantom/js-package-argument", languages=_SCRIPTS)
JS_MODULE = replace(
    NOWHERE,
    id="phantom/js-module",
    languages=_SCRIPTS,
    message="`$NAME` is neither part of this repository nor a package that it declares.",
)
SCRIPT_RULES = (JS_MEMBER, JS_LIKELY, JS_ARGUMENT, JS_MODULE)
PACKAGE_RULES = (*SCRIPT_RULES, MEMBER, LIKELY_MEMBER, KEYWORD, MISSING, NOWHERE)

_OF_FAULT: dict[Fault, Rule] = {"package": MISSING, "undeclared": NOWHERE, "keyword": KEYWORD, "arguments": KEYWORD}


def finding(judgement: Judgement, file: PythonFile) -> Finding:
    """The finding for a judgement, with what it was checked against and the nearest real names."""
    rule = _OF_FAULT.get(judgement.fault) or (MEMBER if judgement.confirmed else LIKELY_MEMBER)
    line = getattr(judgement.node, "lineno", None) or judgement.use.line
    only = judgement.near[0][0] if len(judgement.near) == 1 else None
    node = judgement.node or judgement.use.node
    return Finding(
        rule=rule.id,
        path=file.source.path,
        start_line=line,
        end_line=line,
        message=_message(judgement) + _near(judgement),
        evidence=_evidence(judgement),
        suggestion=renamed(file.source, node, judgement.name, only) if only else None,  # type: ignore[arg-type]
    )


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
    return f" Did you mean {' or '.join(offers)}?" if offers else ""


def _evidence(judgement: Judgement) -> tuple[str, ...]:
    if judgement.fault == "package":
        return (f"Asked of the package index: {judgement.root.reason}.",)
    if judgement.fault == "undeclared":
        return ("Asked of the package index: it has no such package.",)
    facts = [
        f"Checked against the files of {judgement.root.distribution}, where the lookup ended at `{judgement.where}`."
    ]
    if judgement.confirmed:
        facts.append(f"The word `{judgement.name}` occurs in no source, stub or library of that distribution.")
    return tuple(facts)
