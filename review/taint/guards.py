"""What a condition tells about the values in it: the meaning of checks, per outcome, in the words of `Taint.safe`."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping

from review.taint.charset import LACKS_ALL, SPECIALS, lacking, lacks_after_match, lacks_after_removal
from review.taint.sinks import Call
from review.taint.state import Container
from review.taint.values import EVERYTHING, NO_FACTS, Facts, Taint, Value, both, together
from review.taint.words import words

Truth = tuple[Facts, Facts]
ALL = frozenset({EVERYTHING})
RESOLVED = "resolved"
"""In `Taint.safe`: a path without `..` and links in it, so that its beginning tells where it leads."""
HOST = "host"
"""In `Taint.form`: the host of a URL."""
EACH = "each"
"""In `Taint.form`: each character or item of it."""
_FIXED_URL = re.compile(r"^(https?|wss?)://[^/?#@\\]+[/?#]")
_SHAPES = frozenset({"isdigit", "isalnum", "isalpha", "isdecimal", "isnumeric", "isidentifier"})
_PRIVATE = frozenset({"is_private", "is_loopback", "is_link_local", "is_reserved", "is_multicast"})
_CHECKING = re.compile(r"(?i)(^|\.)_?\w*(valid|allow|permit|safe|verif|whitelist|trusted|legal|check|verif|match)\w*$")
_INSISTING = re.compile(r"(?i)(^|\.)_?(validate|verify|ensure|require|assert|check|sanitize|raise_if|reject)\w*$")
_APPROVED_URL = frozenset({"url_has_allowed_host_and_scheme", "is_safe_url", "_url_has_allowed_host_and_scheme"})


def facts(value: Value, safe: frozenset[str]) -> Facts:
    """`safe` said of everything that the value comes from."""
    if not safe:
        return NO_FACTS
    known: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
    for taint in value.taints:
        known[(taint.source, taint.form)] = safe
        last, whole = taint.form[-1:], (taint.source, taint.form[:-1])
        if last == (HOST,) and EVERYTHING in safe:
            known[whole] = frozenset({"url", "redirect"})
        elif last == (".parent",) and EVERYTHING in safe:
            known[whole] = frozenset({"path"})
        elif last == (".parts",):
            known[whole] = safe & {"-.."}
    return known


def negated(value: Value) -> Truth | None:
    """What `not value` tells."""
    truth = truth_of(value)
    return (truth[1], truth[0]) if truth else None


def truth_of(value: Value) -> Truth | None:
    """What the value tells when it is used as a condition: an empty text is harmless."""
    if value.truth is not None:
        return value.truth
    return (NO_FACTS, facts(value, ALL)) if value.taints and value.consts is None else None


def compared(kind: ast.cmpop, left: Value, right: Value, heap: Mapping[int, Container]) -> Truth | None:
    """What comparing the two tells."""
    if isinstance(kind, ast.NotEq | ast.NotIn | ast.IsNot):
        positive = {ast.NotEq: ast.Eq(), ast.NotIn: ast.In(), ast.IsNot: ast.Is()}[type(kind)]
        truth = compared(positive, left, right, heap)
        return (truth[1], truth[0]) if truth else None
    if isinstance(kind, ast.In):
        return _contained(left, right, heap)
    if isinstance(kind, ast.Eq | ast.Is):
        return _equal(left, right)
    # `text.find(x) >= 0`, `text.count(x) > 0`
    return left.truth if isinstance(kind, ast.Gt | ast.GtE) else None


def _equal(left: Value, right: Value) -> Truth | None:
    for one, other in ((left, right), (right, left)):
        if one.truth is not None and other.is_constant and other.only() in (None, False, True, 0, -1):
            truth = one.truth
            return truth if other.only() is True else (truth[1], truth[0])
        if one.taints and not other.taints:
            return facts(one, ALL), _unlike(one, other)
        same = _made_of(one, other)
        if same:
            return facts(other, same), NO_FACTS
        beyond = _beyond(one, other)
        if other.taints and beyond.taints and not _beyond(other, one).taints:
            return facts(beyond, ALL), NO_FACTS
    return None


def _unlike(value: Value, other: Value) -> Facts:
    """What a character or item tells that is not equal to a text."""
    text = other.only()
    each = all(taint.form[-1:] == (EACH,) for taint in value.taints)
    return facts(value, lacking([text])) if each and isinstance(text, str) and text else NO_FACTS


def _made_of(one: Value, other: Value) -> frozenset[str]:
    """`secure_filename(name) == name`: what the one is harmless for, the other is too."""
    if len(one.taints) != 1 or len(other.taints) != 1:
        return frozenset()
    (made,), (plain,) = one.taints, other.taints
    return made.safe - plain.safe - {RESOLVED} if made.source == plain.source else frozenset()


def _beyond(value: Value, other: Value) -> Value:
    """What a value comes from and another does not: `base + name == base` says that `name` is empty."""
    known = {taint.source for taint in other.taints}
    return Value(frozenset(taint for taint in value.taints if taint.source not in known))


def _contained(left: Value, right: Value, heap: Mapping[int, Container]) -> Truth | None:
    if left.taints and not right.taints and not _held_taint(right, heap):
        characters = right.only()
        if isinstance(characters, str) and all(taint.form[-1:] == (EACH,) for taint in left.taints):
            return facts(left, lacking(SPECIALS - set(characters))), NO_FACTS
        return facts(left, ALL), NO_FACTS
    if right.taints and left.consts is not None:
        texts = [const for const in left.consts if isinstance(const, str)]
        return NO_FACTS, facts(right, lacking(texts) if len(texts) == 1 else frozenset())
    if right.taints and right.name.endswith(".parents"):
        inner = _beyond(right, left)
        return facts(inner, _path_if_resolved(inner)), NO_FACTS
    return None


def _held_taint(value: Value, heap: Mapping[int, Container]) -> bool:
    """Whether a container's members are decided from outside. A dict's members are its keys."""
    for ref in value.refs:
        held = heap[ref]
        members = [held.rest] if held.kind == "dict" else [*held.items.values(), held.rest]
        if any(member is not None and member.taints for member in members):
            return True
    return False


def _path_if_resolved(value: Value) -> frozenset[str]:
    return frozenset({"path"}) if all(RESOLVED in taint.safe for taint in value.taints) else frozenset()


def called(call: Call) -> Truth | None:
    """What a call used as a condition tells of its receiver or arguments."""
    method = call.name.rpartition(".")[2]
    if call.receiver.taints:
        found = _of_receiver(method, call)
        if found is not None:
            return found
    if call.name.startswith(("re.", "regex.")):
        return _matched(call)
    if method in _APPROVED_URL and call.positional:
        return facts(call.positional[0], frozenset({"url", "redirect"})), NO_FACTS
    if call.name in ("hmac.compare_digest", "secrets.compare_digest") or method == "constant_time_compare":
        return _authenticated(call.positional), NO_FACTS
    if _CHECKING.search(call.name):
        return _said_of_all(call, ALL), NO_FACTS
    return None


def _said_of_all(call: Call, safe: frozenset[str]) -> Facts:
    result = NO_FACTS
    for value in (*call.positional, *call.keywords.values()):
        result = together(result, facts(value, safe))
    return result


def _of_receiver(method: str, call: Call) -> Truth | None:
    value, given = call.receiver, call.argument(0)
    if method in _SHAPES:
        return facts(value, LACKS_ALL), NO_FACTS
    if method == "is_relative_to":
        return facts(value, _path_if_resolved(value)), NO_FACTS
    if method == "is_absolute":
        return NO_FACTS, facts(value, frozenset({"absolute"}))
    return _of_text(method, value, given, call) if given is not None else None


def _of_text(method: str, value: Value, given: Value, call: Call) -> Truth | None:
    """`text.startswith(given)` and the like."""
    piece = given.only()
    if method == "startswith":
        return _begins(value, given, call)
    if method == "endswith":
        is_host = all(taint.form[-1:] == (HOST,) for taint in value.taints)
        return (facts(value, ALL), NO_FACTS) if is_host and isinstance(piece, str) and piece[:1] == "." else None
    if method in ("find", "count", "index") and isinstance(piece, str):
        return NO_FACTS, facts(value, lacking([piece]))
    return None


def _begins(value: Value, given: Value, call: Call) -> Truth:
    items = [item.only() for item in call.items(given)] or [given.only()]
    beginnings = [text for text in items if isinstance(text, str)]
    value = _beyond(value, given)
    yes = _path_if_resolved(value) if _ends_a_folder(given) else frozenset()
    if beginnings and len(beginnings) == len(items):
        if all(_FIXED_URL.search(text) for text in beginnings):
            yes |= {"url", "redirect"}
        if all(text.startswith("/") for text in beginnings):
            yes |= {"relative", "url"}
    no = {f"not {text}" for text in beginnings}
    if "/" in beginnings:
        no.add("absolute")
    return facts(value, yes), facts(value, frozenset(no))


def _ends_a_folder(given: Value) -> bool:
    """Whether a beginning may end with a separator: `/srv/files` also begins `/srv/files-of-others`."""
    last = given.text[-1] if given.text else ""
    return not isinstance(last, str) or last.endswith(("/", "\\"))


def _matched(call: Call) -> Truth | None:
    """`re.match(pattern, text)` and the like, also of a compiled expression."""
    function = call.name.rpartition(".")[2]
    pattern, text = call.argument(0, "pattern"), call.argument(1, "string")
    if call.name.startswith("re.compile()"):
        pattern, text = call.receiver, call.argument(0, "string")
    if pattern is None or text is None or function not in ("match", "fullmatch", "search", "findall"):
        return None
    expression = pattern.text[0] if len(pattern.text) == 1 else None
    if not isinstance(expression, str):
        return None
    begins = function != "search" or expression.startswith(("^", r"\A"))
    yes = lacks_after_match(expression, whole=function == "fullmatch") if begins else frozenset()
    if begins and _FIXED_URL.search(expression.lstrip("^").replace("\\", "").replace("(?:", "")):
        yes |= {"url", "redirect"}
    no = lacks_after_removal(expression) if function in ("search", "findall") else frozenset()
    return facts(text, yes), facts(text, no)


def _authenticated(values: Iterable[Value]) -> Facts:
    """Whoever knows the key has written what was digested."""
    known: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
    for value in values:
        for taint in value.taints:
            if "digest" in taint.form:
                known[(taint.source, taint.form[: taint.form.index("digest")])] = ALL
                known[(taint.source, ())] = ALL
    return known


def attribute(value: Value, name: str) -> Truth | None:
    """What an attribute used as a condition tells: `ip_address(host).is_private`."""
    if name not in _PRIVATE or not value.taints:
        return None
    roots = [Value(frozenset({Taint(taint.label, taint.source)})) for taint in value.taints]
    known = NO_FACTS
    for root in roots:
        known = together(known, facts(root, frozenset({"url"})))
    return NO_FACTS, known


def insisted(call: Call, *, by_name: bool) -> Facts:
    """What holds after a call returned at all: `int(x)`, `path.relative_to(base)`.

    With `by_name` a function of another file is believed to do what it is called: `validate_name(x)`.
    """
    method = call.name.rpartition(".")[2]
    first = call.argument(0)
    if call.name in _CONVERSIONS and first is not None:
        return facts(first, ALL)
    if method in ("get_object_or_404", "aget_object_or_404", "get_or_404"):
        return _said_of_all(call, ALL)  # what names a record is what the record's key can be
    if method == "relative_to" and call.receiver.taints:
        return facts(call.receiver, _path_if_resolved(call.receiver))
    if by_name and _INSISTING.search(call.name) and "(" not in call.name:
        return _said_of_all(call, ALL)
    return NO_FACTS


_CONVERSIONS = words(
    "int float uuid.UUID UUID ipaddress.ip_address ipaddress.ip_network decimal.Decimal "
    "datetime.datetime.fromisoformat datetime.date.fromisoformat datetime.datetime.strptime"
)


def quantified(name: str, element: Value) -> Truth | None:
    """`all(test for c in text)` and `any(...)`: what holds of each character holds of the text."""
    if element.truth is None:
        return None
    if name == "all":
        return _of_whole(element.truth[0], each=True), NO_FACTS
    return NO_FACTS, _of_whole(element.truth[1], each=False)


def _of_whole(known: Facts, *, each: bool) -> Facts:
    """What facts about characters or parts say about the whole; with `each` only those about every one of them."""
    result: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
    for (source, form), safe in known.items():
        if not each or form[-1:] == (EACH,):
            whole = form
            while whole[-1:] in ((EACH,), ("part",)):
                whole = whole[:-1]
                result[(source, whole)] = result.get((source, whole), frozenset()) | safe
            result[(source, whole)] = result.get((source, whole), frozenset()) | safe
    return result


NOTHING_TOLD: Truth = (NO_FACTS, NO_FACTS)


def conjunction(one: Truth, other: Truth) -> Truth:
    """What `one and other` tells."""
    return together(one[0], other[0]), both(one[1], together(one[0], other[1]))


def disjunction(one: Truth, other: Truth) -> Truth:
    """What `one or other` tells."""
    return both(one[0], together(one[1], other[0])), together(one[1], other[1])
