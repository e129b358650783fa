"""What to ask the second witness about a use: the way there, as the reviewed code goes it."""

from __future__ import annotations

from review.phantom.index.lookup import Exists, Index
from review.phantom.index.places import Module
from review.phantom.probe import Kind, Probe
from review.phantom.uses import Use


def probe_of_member(use: Use, index: Index) -> Probe | None:
    """The question for the first part of the name that the index does not find."""
    parts = use.dotted.split(".")
    missing = missing_part(use, index)
    module = _module_length(parts[:missing], index)
    owner = ".".join(parts[module:missing])
    kind: Kind = "member"
    if use.kind == "module" and not owner:
        kind = "module"
    elif use.instance and missing == len(parts) - 1:
        kind = "object" if use.instance == "annotated" else "made"
    return Probe(kind, ".".join(parts[:module]), owner, parts[missing])


def probe_of_call(use: Use, index: Index, *, keyword: str = "", given: int = 0) -> Probe | None:
    """The question whether the call takes the keyword, or so many positional arguments; None for a bare module."""
    parts = use.dotted.split(".")
    owner = parts[:-1] if use.instance else parts
    module = _module_length(owner, index)
    if module == len(owner):
        return None
    kind: Kind = "keyword" if keyword else "arguments"
    method = parts[-1] if use.instance else ""
    return Probe(kind, ".".join(parts[:module]), ".".join(owner[module:]), keyword, method, given)


def missing_part(use: Use, index: Index) -> int:
    """The position, in the dotted name, of the first part that does not exist."""
    parts = use.dotted.split(".")
    for position in range(1, len(parts) - 1):
        if not isinstance(index.lookup(".".join(parts[: position + 1])), Exists):
            return position
    return len(parts) - 1


def _module_length(parts: list[str], index: Index) -> int:
    """How many of the parts are the name of a module that can be imported."""
    for length in range(len(parts), 1, -1):
        dotted = ".".join(parts[:length])
        answer = index.lookup(dotted)
        if isinstance(answer, Exists) and answer.places == (Module(dotted),):
            return length
    return 1
