"""What is wrong with a package that a manifest asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from review.phantom.manifests import Pin
from review.phantom.supply.facts import Standing
from review.phantom.supply.known import Likeness, likeness

YOUNG = timedelta(days=90)
"""Bait is mostly found and removed within weeks of its first release."""
FEW_RELEASES = 2
TINY_BYTES = 5_000
"""Of the largest file: an archive with nothing but its own description has some 1,500."""
LONGEST_QUOTE = 200
"""Characters that are repeated of what a package's authors say."""

Kind = Literal["missing", "version", "yanked", "deprecated", "bait"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a package."""

    kind: Kind
    message: str
    evidence: str


def faults(pin: Pin, standing: Standing, now: datetime, others: Collection[str] = ()) -> Iterator[Fault]:
    """What is wrong with the package of `pin` at the moment `now`; `others`: what else the repository declares."""
    name = pin.package or pin.name
    if not standing.exists:
        yield Fault("missing", f"No package index has `{name}`.", "Every configured package index answered.")
        return
    if standing.satisfied is False:
        yield Fault("version", _no_version(name, pin, standing), "Asked of the package index: it lists every version.")
    elif standing.yanked is not None:
        yield Fault("yanked", _yanked(name, standing), "Asked of the package index, which marks the release.")
    elif standing.deprecated:
        said = f"`{name}` {standing.version} is deprecated by its authors: {quoted(standing.deprecated)}."
        yield Fault("deprecated", said, "Asked of the npm registry, which repeats what the authors say.")
    bait = bait_of(pin, standing, now, others)
    if bait:
        yield bait


def bait_of(pin: Pin, standing: Standing, now: datetime, others: Collection[str] = ()) -> Fault | None:
    """The fault of a package that seems to be there for those who mistype another's name."""
    name = pin.package or pin.name
    if pin.ecosystem == "go" or not standing.exists or not (_is_young(standing, now) or _is_empty(standing)):
        return None
    like = likeness(pin.ecosystem, name)
    if like is None or (like.affix and like.known in others):
        return None
    return Fault("bait", _bait(name, like, standing, now), "Age and releases are those of the package index.")


def quoted(text: str) -> str:
    """Foreign text for a sentence: short, on one line, and without a way out of its quotes."""
    clean = " ".join("".join(letter if letter.isprintable() else " " for letter in text[:2000]).split())
    clean = clean.replace("`", "'").rstrip(".")
    return f"`{clean[:LONGEST_QUOTE]}{'…' if len(clean) > LONGEST_QUOTE else ''}`" if clean else "no reason is given"


def _no_version(name: str, pin: Pin, standing: Standing) -> str:
    asked = f"version {pin.version}" if pin.version else f"version that fits `{pin.specifier}`"
    if not standing.nearest and standing.releases == 0:
        return f"`{name}` has no {asked}: the package index has no file of it at all."
    nearest = f" The nearest is {standing.nearest}." if standing.nearest else ""
    return f"`{name}` has no {asked}.{nearest}"


def _yanked(name: str, standing: Standing) -> str:
    nearest = f" The nearest release that was not is {standing.nearest}." if standing.nearest else ""
    return f"`{name}` {standing.version} was withdrawn by its authors: {quoted(standing.yanked or '')}.{nearest}"


def _is_young(standing: Standing, now: datetime) -> bool:
    return standing.first_uploaded is not None and now - standing.first_uploaded < YOUNG


def _is_empty(standing: Standing) -> bool:
    few = standing.releases is not None and standing.releases <= FEW_RELEASES
    return few and standing.size is not None and standing.size <= TINY_BYTES


def _bait(name: str, like: Likeness, standing: Standing, now: datetime) -> str:
    said = []
    if standing.first_uploaded is not None:
        days = max((now - standing.first_uploaded).days, 0)
        said.append(f"is {days} day{'' if days == 1 else 's'} old")
    if standing.releases is not None:
        said.append("has one release" if standing.releases == 1 else f"has {standing.releases} releases")
    if _is_empty(standing):
        said.append("is nearly empty")
    return f"`{name}` {', '.join(said)}, and differs from `{like.known}` {like.how}. Is `{like.known}` meant?"
