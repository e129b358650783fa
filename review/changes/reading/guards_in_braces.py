"""Guards that a function of JavaScript, TypeScript or Go had and has no more, while what they guarded is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from review.changes import ChangedFile
from review.changes.reading.conditions import about
from review.changes.reading.functions_in_braces import Body, BodyPair, body_pairs, by_name
from review.changes.reading.questions import Question, asked, closing, condition, names_in, questions
from review.changes.reading.reporting import Removal, instead
from review.changes.reading.words import ERROR, REFUSES, SWITCH, VALIDATES, kind_of

LONGEST_GUARD = 45
"""Tokens in the body of a guard: more is work, not refusal."""
_EXITS = frozenset({"throw", "return", "continue", "break", "panic"})
_QUIET = frozenset({"", "null", "undefined", "nil", "false", "0", "[ ]", "{ }", '""', "''"})
_REFUSING = re.compile(r"(?i)err|sendStatus|next \(|status \( 4")


@dataclass(frozen=True)
class Guard:
    """An `if` that leaves, or a call that refuses, and the base's lines that run only if it did not."""

    text: str
    line: int
    asks: tuple[Question, ...]
    subject: frozenset[str]
    rest: range
    loud: bool


@lru_cache(maxsize=1)
def removed_guards(change: ChangedFile) -> Sequence[Removal]:
    """Guards of all kinds that are gone from functions."""
    found: list[Removal] = []
    seen: set[int] = set()
    for pair in sorted(body_pairs(change), key=lambda one: len(one.base.tokens)):
        now = asked(pair.head)
        for guard in _guards(pair):
            if guard.line in change.removed and guard.line not in seen:
                seen.add(guard.line)
                if _is_gone(guard, pair, now):
                    found += _unguarded(guard, pair)
    return found


def _guards(pair: BodyPair) -> Iterator[Guard]:
    tokens = pair.base.tokens
    texts = [token.text for token in tokens]
    for at, text in enumerate(texts):
        if text == "if" and texts[at - 1 : at] != ["else"]:
            yield from _if_guard(pair, at, texts)
        elif VALIDATES.search(text) and texts[at + 1 : at + 2] == ["("] and _is_statement(pair, at):
            end = min(closing(texts, at + 1), len(tokens) - 1)
            rest = range(tokens[end].line + 1, pair.base.last + 1)
            whole = _source(pair, tokens[at].line, tokens[end].line)
            yield Guard(whole, tokens[at].line, (), names_in(texts[at + 2 : end]), rest, True)


def _is_statement(pair: BodyPair, at: int) -> bool:
    """Whether the call that ends at token `at` stands alone on its line: `await this.access.check(…)`."""
    line = pair.base.tokens[at].line
    before = [token.text for token in pair.base.tokens[max(0, at - 8) : at] if token.line == line]
    return all(text in (".", "await", "this") or text.isidentifier() for text in before) and "return" not in before


def _if_guard(pair: BodyPair, at: int, texts: Sequence[str]) -> Iterator[Guard]:
    tokens = pair.base.tokens
    tested, start = condition(texts, at + 1)
    tested = tested[max((number + 1 for number, text in enumerate(tested) if text == ";"), default=0) :]
    braces = texts[start : start + 1] == ["{"]
    end = closing(texts, start) if braces else _end_of_line(pair, start)
    body = texts[start + 1 : end] if braces else texts[start : end + 1]
    if not body or texts[end + 1 : end + 2] == ["else"] or len(body) > LONGEST_GUARD:
        return
    end = min(end, len(tokens) - 1)
    loud = _refuses(body)
    text = _source(pair, tokens[at].line, tokens[end].line)
    after = range(tokens[end].line + 1, pair.base.last + 1)
    inside = range(tokens[start].line + 1, tokens[end].line)
    rest = inside if loud is None and braces else after
    wraps = inside and _EXITS.isdisjoint(body) and kind_of(" ".join(tested)) != "guard"
    if loud is not None or wraps:
        yield Guard(text, tokens[at].line, tuple(questions(tested)), names_in(tested), rest, bool(loud))


def _end_of_line(pair: BodyPair, start: int) -> int:
    tokens = pair.base.tokens
    if start >= len(tokens):
        return start
    return max(
        at for at in range(start, min(start + LONGEST_GUARD, len(tokens))) if tokens[at].line == tokens[start].line
    )


def _source(pair: BodyPair, first: int, last: int) -> str:
    return " ".join(line.strip() for line in pair.change.base.lines[first - 1 : last]) if pair.change.base else ""


def _refuses(body: Sequence[str]) -> bool | None:
    """Whether a block ends in a loud refusal (True) or a quiet one (False); None where it ends in neither."""
    exits = [at for at, text in enumerate(body) if text in _EXITS]
    whole = " ".join(body)
    if not exits:
        return True if re.search(r"(?i)fatal \(|process \. exit|\. abort", whole) else None
    if body[exits[-1]] in ("throw", "panic"):
        return True
    given = " ".join(text for text in body[exits[-1] + 1 :] if text not in (";", "}"))
    if REFUSES.search(whole) or _REFUSING.search(whole):
        return True
    return False if given in _QUIET else None


def _is_gone(guard: Guard, pair: BodyPair, now: set[Question]) -> bool:
    """Whether nothing in the head asks the same, or looks at the same thing in a new way."""
    kind = kind_of(guard.text)
    if (SWITCH.search(guard.text) and kind == "guard") or guard.subject <= {"err"}:
        return False
    if kind == "guard" and any(re.match(r"\s*(?:\} else )?if\b", text) for text in instead(pair.change, guard.line)):
        return False
    before = asked(pair.base)
    new = [names_in(one) for one in now - before]
    lost = [one for one in guard.asks if one not in now and not any(about(names_in(one), other) for other in new)]
    if guard.asks and not lost:
        return False
    if not guard.asks and any(about(guard.subject, other) for other in new):
        return False
    if not guard.asks and guard.text in pair.change.head.text:
        return False
    return not _asks_anew(guard, pair, kind) and not _elsewhere(guard, lost, pair)


def _asks_anew(guard: Guard, pair: BodyPair, kind: str) -> bool:
    """Whether the head function got another guard in a form that is no condition, or a value of its own."""
    own = {name.rpartition(".")[2] for name, some in by_name(pair.change.head).items() if any(map(asked, some))}
    for _, texts in pair.new:
        bound = texts[: max((at for at, text in enumerate(texts) if text in ("=", ":=")), default=0)]
        if guard.subject & names_in(bound) or "catch" in texts:
            return True
        called = {text for text, sign in pairwise(texts) if sign == "("}
        refusing = any(text in own or VALIDATES.search(text) for text in called)
        if refusing and (about(guard.subject, names_in(texts)) or kind != "guard"):
            return True
    header, old = names_in(token.text for token in pair.head.header), names_in(token.text for token in pair.base.header)
    return bool(header - old)  # a middleware of the route, or another type of a parameter


def _elsewhere(guard: Guard, lost: Sequence[Question], pair: BodyPair) -> bool:
    """Whether other lines that the change adds ask the same, or protect the whole file."""
    kind, change = kind_of(guard.text), pair.change
    inside = range(pair.head.first, pair.head.last + 1)
    for body in (one for some in by_name(change.head).values() for one in some):
        fresh = [token for token in body.tokens if token.line in change.diff.added and token.line not in inside]
        new = {_shape(one) for one in asked(Body(body.name, (), fresh))}
        if any(_shape(one) and _shape(one) in new for one in lost):
            return True
    outside = [change.head.lines[line - 1] for line in change.diff.added if line not in inside]
    return kind != "guard" and any(kind_of(text) == kind and "(" in text for text in outside)


def _shape(question: Question) -> Question:
    """The question without the name of the variable; empty where that says nothing."""
    return question[1:] if len(question) > 2 else ()


def _unguarded(guard: Guard, pair: BodyPair) -> Iterator[Removal]:
    """The first line that the guard protected and that the head still has, if it can hurt now."""
    rest = [texts for line, texts in pair.base.lines.items() if line in guard.rest and len(names_in(texts)) > 0]
    left = [texts for texts in rest if texts in pair.kept]
    if not left or 2 * len(left) < len(rest):
        return
    kind = kind_of(guard.text)
    kind = "error" if kind == "guard" and ERROR.search(guard.text) else kind
    exposed = [texts for texts in left if _hurts(texts, guard, kind)]
    if exposed:
        line = pair.kept[exposed[0]]
        yield Removal(kind, guard.text, line, pair.change.head.lines[line - 1], guard.line)


def _hurts(texts: tuple[str, ...], guard: Guard, kind: str) -> bool:
    """Whether a line depends on what the guard kept out."""
    if kind in ("authorisation", "verification"):
        return "(" in texts
    if texts[:1] == ("if",) or not about(guard.subject, names_in(texts)):
        return False
    if any(len(one) > 1 and not {"<", ">", "==", "("}.isdisjoint(one) for one in guard.asks) or not guard.asks:
        return guard.loud or "(" in texts or "=" in texts
    if guard.loud and "(" in texts:
        return True
    counted = "length" in guard.text or "len(" in guard.text
    follows = {sign for text, sign in pairwise(texts) if text in guard.subject}
    return not follows.isdisjoint({"["} if counted and not guard.loud else {".", "["}) or "/" in texts
