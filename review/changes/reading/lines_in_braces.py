"""What single lines of JavaScript, TypeScript and Go lost: a wrapper, `await`, a time limit, a lock, a clean-up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from review.changes import SCRIPTS, ChangedFile
from review.changes.reading.functions_in_braces import BodyPair, body_pairs
from review.changes.reading.questions import closing, names_in
from review.changes.reading.reporting import Removal
from review.changes.reading.words import NUMBERS, OUTSIDE, SANITISERS

_TIME_LIMIT = re.compile(r"timeout :|Timeout :|AbortSignal \. timeout|WithTimeout|WithDeadline|setTimeout \(.*abort")
_TIMED = re.compile(r"(?i)timeout|deadline|abort|signal")
_ASKS_OTHERS = re.compile(
    r"(?P<call>(?:axios|fetch|got|ky|http|https|client|httpClient|db|conn|tx|exec|pool)(?: \. \w+)*|http \. Client)"
    r" [({]"
)
_LOCK = re.compile(r"(?P<name>[\w. ]+) \. (?:Lock|RLock|acquire|runExclusive) \(")
_CLEANUP = re.compile(
    r"(?:defer )?(?P<name>[\w. ]+) \. (?P<how>Close|close|release|destroy|end|Stop|Rollback|disconnect) \( \)"
)
_LIMIT = re.compile(r"\. (?:limit|Limit|take) \( [^()]* \)|, (?:take|limit) : [\w.]+")


def removed_from_lines(change: ChangedFile) -> Iterator[Removal]:
    """Everything that lines lost, of all kinds; what an inner function lost is told once."""
    seen: set[tuple[str, int]] = set()
    for pair in sorted(body_pairs(change), key=lambda one: len(one.base.tokens)):
        found = [*_sanitisers(pair), *_time_limits(pair), *_locks(pair), *_cleanups(pair), *_limits(pair)]
        found += _awaits(pair) if change.language in SCRIPTS else []
        for removal in found:
            if (removal.kind, removal.line) not in seen:
                seen.add((removal.kind, removal.line))
                yield removal


def _sanitisers(pair: BodyPair) -> Iterator[Removal]:
    """`escapeHtml(name)` that became `name` in a line that is otherwise the same."""
    new = {texts: line for line, texts in pair.new}
    for _, texts in pair.gone:
        for start, end in _calls(texts):
            name, inner = "".join(texts[start:end]), texts[end + 1 : closing(texts, end)]
            if not (SANITISERS.fullmatch(name) or (NUMBERS.fullmatch(name) and OUTSIDE.search(" ".join(inner)))):
                continue
            whole = (*texts[start:end], "(", *inner, ")")
            bare = (*texts[:start], *inner, *texts[closing(texts, end) + 1 :])
            if bare in new and inner:
                yield Removal("sanitiser", "".join(whole), new[bare], pair.at(new[bare]))
            elif start >= 2 and texts[start - 1] in ("=", ":=") and inner:
                yield from _unassigned(texts[start - 2], inner, "".join(whole), pair)


def _calls(texts: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """(where the dotted name begins, where its parenthesis opens) of each call on a line."""
    for end, text in enumerate(texts):
        if text == "(" and end and names_in(texts[end - 1 : end]):
            start = end - 1
            while start >= 2 and texts[start - 1] == "." and names_in(texts[start - 2 : start - 1]):
                start -= 2
            yield start, end


def _unassigned(name: str, inner: tuple[str, ...], whole: str, pair: BodyPair) -> Iterator[Removal]:
    """The lines that used the sanitised name and now use what it was made of."""
    new = {texts: line for line, texts in pair.new}
    for _, texts in pair.gone:
        bare = tuple(part for text in texts for part in (inner if text == name else (text,)))
        if bare != texts and bare in new:
            yield Removal("sanitiser", whole, new[bare], pair.at(new[bare]))


def _awaits(pair: BodyPair) -> Iterator[Removal]:
    """`await save(order)` that became `save(order)` as a statement of its own, or into a name that is never awaited."""
    new = {texts: line for line, texts in pair.new}
    for _, texts in pair.gone:
        if "await" not in texts:
            continue
        at = texts.index("await")
        bare = (*texts[:at], *texts[at + 1 :])
        if bare not in new or "return" in bare or any(text in ("then", "catch", "void", "=>") for text in bare):
            continue
        bound = bare[at - 2] if at >= 2 and bare[at - 1] == "=" else ""
        if at == 0 or (bound and not _is_awaited_later(bound, pair, new[bare])):
            yield Removal("await", _joined(texts[at:]), new[bare], pair.at(new[bare]))


def _is_awaited_later(name: str, pair: BodyPair, line: int) -> bool:
    later = [texts for number, texts in pair.head.lines.items() if number > line and name in texts]
    return any("await" in texts or "return" in texts or "then" in texts or "push" in texts for texts in later)


def _time_limits(pair: BodyPair) -> Iterator[Removal]:
    """A time limit that a function had, while it still asks somebody who may not answer."""
    had = [pair.was(line) for line, texts in pair.gone if _TIME_LIMIT.search(" ".join(texts))]
    has = [texts for texts in pair.head.lines.values() if _TIMED.search(" ".join(texts))]
    if not had or has or not _fewer_limits(pair.change):
        return
    before = {match["call"] for texts in pair.base.lines.values() for match in [_asks(texts)] if match}
    for line, texts in pair.head.lines.items():
        match = _asks(texts)
        if match and (match["call"] in before or match["call"].startswith("http")):
            yield Removal("timeout", had[0], line, pair.at(line))
            return


def _fewer_limits(change: ChangedFile) -> bool:
    """Whether the limit did not just move within the file, as to the client that all calls share."""
    before, after = (
        sum(bool(_TIMED.search(line)) for line in file.lines) if file else 0 for file in (change.base, change.head)
    )
    return after < before


def _asks(texts: tuple[str, ...]) -> re.Match[str] | None:
    return _ASKS_OTHERS.search(" ".join(texts))


def _locks(pair: BodyPair) -> Iterator[Removal]:
    """`mu.Lock()` that is gone while the lines after it stay."""
    text = " ".join(token.text for token in pair.head.tokens)
    for line, texts in pair.gone:
        match = _LOCK.search(" ".join(texts))
        if match and match["name"] not in text and not re.search(r"(?i)\block|mutex|atomic", text):
            inside = [one for number, one in pair.base.lines.items() if number > line and len(names_in(one)) > 1]
            left = [one for one in inside if one in pair.kept and one[:1] != ("defer",)]
            if left and left[0] in [one for one in inside if one[:1] != ("defer",)][:1]:
                yield Removal("lock", pair.was(line), pair.kept[left[0]], pair.at(pair.kept[left[0]]))


def _cleanups(pair: BodyPair) -> Iterator[Removal]:
    """`defer rows.Close()` that is gone while the function still makes `rows`."""
    text = " ".join(token.text for token in pair.head.tokens)
    for line, texts in pair.gone:
        match = _CLEANUP.fullmatch(" ".join(texts).removesuffix(" ;").removeprefix("await "))
        if match is None or f"{match['name']} . {match['how']}" in text:
            continue
        root = match["name"].split(" ")[0]
        owned = re.escape(root)
        made = [one for one in pair.base.lines.values() if root in one[: _assigned(one)] and one in pair.kept]
        if made and not re.search(
            rf"return (?:[\w.& ]+ , )?{owned}(?: [,;}}]|$)|[:{{] {owned} [,}}]|using\b|\b{owned} \. pipe", text
        ):
            yield Removal("cleanup", pair.was(line), pair.kept[made[0]], pair.at(pair.kept[made[0]]), line)


def _assigned(texts: tuple[str, ...]) -> int:
    return next((at for at, text in enumerate(texts) if text in ("=", ":=")), 0)


def _limits(pair: BodyPair) -> Iterator[Removal]:
    """`.limit(100)` that a query had, in a line that is otherwise the same or on a line of its own."""
    new = {" ".join(texts): line for line, texts in pair.new}
    text = " ".join(token.text for token in pair.head.tokens)
    if re.search(r"(?i)limit|take \(|page", text):
        return
    for _, texts in pair.gone:
        line = " ".join(texts)
        if match := _LIMIT.search(line):
            bare = f"{line[: match.start()].rstrip()} {line[match.end() :].lstrip()}".strip()
            if bare in new:
                yield Removal("limit", match[0].replace(" ", ""), new[bare], pair.at(new[bare]))


def _joined(texts: tuple[str, ...]) -> str:
    return re.sub(r" ?([().,;\[\]!]) ?", r"\1", " ".join(texts)).removesuffix(";")
