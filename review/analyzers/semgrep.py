"""semgrep's engine on Assay's own pattern rules.

The engine is called as semgrep's front ends call it, an interface that semgrep may change: the version is pinned, and
a test compares the answers with those of the front end. It reads no settings and no ignore files, and needs no network.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from review.analyzers import MALFORMED, Invocation, Placed, Reading, Toolbox, UnreadableOutputError
from review.finding import Finding, Gap, Rule, Rulebook, Suggestion
from review.rulesets import ENGINE_NAMES
from review.source import ALL_LANGUAGES, SourceFile

NAME = "semgrep"
LANGUAGES = ALL_LANGUAGES

RULE_SECONDS = 5
"""Time limit of one rule on one file."""
ENGINE_MEGABYTES = 1500
MINOR_HEAP = "s=1M"
"""OCaml's young heap, in words. With this and one process a change of 60 files costs half the CPU time of two: the
parallel collector waits for a core that others have taken."""
SNIPPET = 80
"""Longest piece of reviewed code that a sentence quotes, in characters."""

_RULE_ERRORS = frozenset({"Rule parse error", "Pattern parse error", "Invalid YAML", "Fatal error", "Missing plugin"})
_PARSE_ERRORS = frozenset({"Syntax error", "Lexical error", "AST builder error", "Other syntax error"})
_METAVARIABLE = re.compile(r"\$(?:\.\.\.)?[A-Z][A-Z0-9_]*")


def invocation(placed: Sequence[Placed], tools: Toolbox, rules: Rulebook) -> Invocation:
    """The engine over all files at once, with just the rules for their languages."""
    languages = {item.file.language for item in placed}
    wanted = [
        tools.semgrep_rules[rule.id]
        for rule in rules.values()
        if rule.id in tools.semgrep_rules and languages & set(rule.languages)
    ]
    argv = [tools.semgrep_core, "-json_nodots", "-rules", "rules.json", "-targets", "targets.json"]
    argv.append("-no_filter_irrelevant_rules" if tools.every_file else "-fast")
    argv += ["-timeout", str(RULE_SECONDS), "-timeout_threshold", "3", "-max_memory", str(ENGINE_MEGABYTES)]
    argv += ["-j", "1"]
    targets = ["Targets", [_target(item) for item in placed]]
    inputs = {
        "rules.json": json.dumps({"rules": wanted}).encode(),
        "targets.json": json.dumps(targets).encode(),
    }
    return Invocation(tuple(argv), inputs, env={"OCAMLRUNPARAM": MINOR_HEAP})


def _target(item: Placed) -> list[Any]:
    # `ppath` is where the file would lie in a project; the engine crashes on a name like `../x.py`.
    path = {"fpath": item.location, "ppath": "/" + PurePosixPath(item.location).name}
    language = item.file.language or ""
    return ["CodeTarget", {"path": path, "analyzer": ENGINE_NAMES.get(language, language), "products": ["sast"]}]


def read(output: bytes, placed: Sequence[Placed], rules: Rulebook) -> Reading:
    """Findings and gaps from the engine's JSON. Raises UnreadableOutputError."""
    files = {item.location: item.file for item in placed}
    slugs = {rule.id.partition("/")[2]: rule for rule in rules.values()}
    try:
        answer = json.loads(output.decode("utf-8", "replace"))  # it repeats bytes of files in other encodings
        broken = [error for error in answer["errors"] if _kind(error) in _RULE_ERRORS]
        if broken or answer["skipped_rules"]:
            raise UnreadableOutputError(f"a rule was not run: {_first_line(broken or answer['skipped_rules'])}")
        findings = tuple(_finding(match, files[match["path"]], slugs[match["check_id"]]) for match in answer["results"])
        return Reading(answer["version"], findings, tuple(_gaps(answer, files)))
    except UnreadableOutputError:
        raise
    except MALFORMED as error:
        raise UnreadableOutputError(
            f"the engine's answer is not understood: {type(error).__name__}: {error}"
        ) from error


def _first_line(errors: Sequence[Mapping[str, Any]]) -> str:
    error = errors[0]
    return f"{error.get('rule_id', '')} {error.get('message') or error.get('details', '')}".strip().split("\n")[0][:200]


def _finding(match: Mapping[str, Any], file: SourceFile, rule: Rule) -> Finding:
    extra = match["extra"]
    start, end = match["start"]["line"], match["end"]["line"]
    trace = tuple(_trace(extra.get("dataflow_trace")))
    return Finding(
        rule=rule.id,
        path=file.path,
        start_line=start,
        end_line=end,
        message=_METAVARIABLE.sub(lambda name: _bound(name.group(), extra["metavars"], file), rule.message),
        evidence=_evidence(match, trace, file),
        trace=tuple(dict.fromkeys(line for line, _ in trace)),
        engines=(NAME,),
        suggestion=_suggestion(match, file),
        suppressed_by="nosemgrep" if extra["is_ignored"] else None,
    )


def _bound(name: str, metavars: Mapping[str, Any], file: SourceFile) -> str:
    """The code that a metavariable stands for. The engine's own text of it lacks commas and signs."""
    bound = metavars.get(name)
    if bound is None:
        return name.removeprefix("$").lower()
    code = file.content[bound["start"]["offset"] : bound["end"]["offset"]].decode("utf-8", "replace")
    return snippet(code or bound["abstract_content"])


def snippet(code: str) -> str:
    """A piece of reviewed code on one line and at most SNIPPET long; backticks go, so that it can be quoted."""
    flat = " ".join(code.replace("`", "'").split())
    return flat if len(flat) <= SNIPPET else flat[: SNIPPET - 1] + "…"


def _evidence(match: Mapping[str, Any], trace: Sequence[tuple[int, str]], file: SourceFile) -> tuple[str, ...]:
    """How the value flows, or else the code that the rule's pattern matched."""
    if len(trace) < 2:
        code = file.content[match["start"]["offset"] : match["end"]["offset"]].decode("utf-8", "replace")
        return (f"The rule's pattern matches `{snippet(code)}` ({file.path}:{match['start']['line']}).",)
    steps = [f"`{snippet(code)}` ({file.path}:{line})" for line, code in trace]
    return ("The value flows " + " → ".join(dict.fromkeys(steps)),)


def _trace(trace: Mapping[str, Any] | None) -> Iterator[tuple[int, str]]:
    """(line, code) of each step of a dataflow, source first."""
    if not trace:
        return
    yield from _call_steps(trace.get("taint_source"))
    for step in trace.get("intermediate_vars") or ():
        yield step["location"]["start"]["line"], step["content"]
    yield from _call_steps(trace.get("taint_sink"))


def _call_steps(step: Any) -> Iterator[tuple[int, str]]:
    """A source or sink is one place, or a call and what happens inside it (`CliCall`)."""
    if not step:
        return
    kind, body = step
    location, content = body if kind == "CliLoc" else body[0]
    yield location["start"]["line"], content
    if kind != "CliLoc":
        for inner in body[1] or ():
            yield inner["location"]["start"]["line"], inner["content"]
        yield from _call_steps(body[2])


def _suggestion(match: Mapping[str, Any], file: SourceFile) -> Suggestion | None:
    """The rule's fix as whole lines, which is what GitHub can apply."""
    fix = match["extra"].get("fix")
    if fix is None:
        return None
    start, end = match["start"], match["end"]
    before = file.content[: start["offset"]].rpartition(b"\n")[2]
    after = file.content[end["offset"] :].partition(b"\n")[0].removesuffix(b"\r")
    replacement = before.decode("utf-8", "replace") + fix.replace("\r\n", "\n") + after.decode("utf-8", "replace")
    return Suggestion(start["line"], end["line"], replacement)


def _kind(error: Mapping[str, Any]) -> str:
    """The error's type: a name, or a list of a name and what belongs to it."""
    kind = error["error_type"]
    return kind if isinstance(kind, str) else str(kind[0])


def _gaps(answer: Mapping[str, Any], files: Mapping[str, SourceFile]) -> Iterator[Gap]:
    """What the engine could not look at: text it did not parse, rules that took too long, files it left out."""
    for error in answer["errors"]:
        kind = _kind(error)
        places = error["error_type"][1] if kind == "PartialParsing" else [error.get("location") or {}]
        for place in places:
            file = files.get(place.get("path", ""))
            if file is None:
                raise UnreadableOutputError(f"the engine says: {_first_line([error])}")
            if kind == "PartialParsing":
                yield Gap(file.path, "semgrep cannot parse it", place["start"]["line"], place["end"]["line"])
            else:
                # The place is where the parser gave up: nothing of the file was looked at.
                yield Gap(file.path, "semgrep cannot parse it" if kind in _PARSE_ERRORS else f"semgrep: {kind.lower()}")
    for location in sorted(files.keys() - set(answer["paths"]["scanned"])):
        yield Gap(files[location].path, "semgrep left it out")
