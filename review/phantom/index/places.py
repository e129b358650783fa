"""What a lookup stands on between two dots, and what one more step can end in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from review.phantom.index.facts import Member, ModuleFacts


class Source(Protocol):
    """Where the lookup reads from: the unpacked distributions of one environment."""

    def kind(self, dotted: str) -> str | None:
        """What a dotted module name is: `source`, `stub` (text without a runtime module), `extension`, `namespace`.

        None where no distribution of the environment has it. `source` wins where an extension lies beside it.
        """

    def facts(self, dotted: str) -> tuple[ModuleFacts, ...]:
        """The facts of the module's source, then of the stub beside it; empty where there is no text."""

    def submodules(self, dotted: str) -> frozenset[str]:
        """The names of the modules directly below a package; empty for a module that is none."""

    def mentions(self, top: str, identifier: str, binary: str = "") -> bool:
        """Whether `identifier` occurs in any file of the distributions that provide `top`.

        With `binary`, the dotted name of a compiled module: only in its file and in libraries that are no modules.
        True where not all of it can be searched.
        """

    def assigns(self, top: str, identifier: str, owner: str, *, of_module: bool) -> bool:
        """Whether a source of the distributions that provide `top` gives `owner` that attribute from outside.

        `owner` is the dotted name of a class, or (`of_module`) of a module.
        """


@dataclass(frozen=True, slots=True)
class Module:
    """A module of the environment."""

    dotted: str


@dataclass(frozen=True, slots=True)
class Class:
    """A class, or (with `instance`) an object that its constructor makes."""

    module: str
    qualified: str
    instance: bool = False
    proxy: bool = False
    """An annotation says what the object stands for; what it serves beyond its own members is looked up there."""

    @property
    def dotted(self) -> str:
        """The absolute name of the class."""
        return f"{self.module}.{self.qualified}"


@dataclass(frozen=True, slots=True)
class Callable:
    """A function or method: one definition of it."""

    dotted: str
    member: Member
    stub: bool = False


@dataclass(frozen=True, slots=True)
class External:
    """Something that lies outside the environment (`abc.ABC`), known by its name only."""

    dotted: str


@dataclass(frozen=True, slots=True)
class Opaque:
    """A value of which nothing is known."""

    reason: str = "its value is only known at run time"
    binaries: frozenset[str] = frozenset()
    """The compiled modules of which one defines it; empty if it is known only at run time."""


Place = Module | Class | Callable | External | Opaque


@dataclass(frozen=True, slots=True)
class Found:
    """The name exists; it may be any of these, as guards and shadowing leave several possible.

    Without any place, it is only imported in a circle.
    """

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """Nothing gives `where` (a module or class) that name."""

    where: str


CIRCLE = Missing("")
"""What a name ends in whose resolution is already under way: it adds nothing to what that will find."""

ANY_FILE = frozenset({""})


@dataclass(frozen=True, slots=True)
class Open:
    """The name may exist for `reason`. If `traceable`, it can only do so if it occurs in the distribution's files."""

    reason: str
    traceable: bool = False
    where: str = ""
    binaries: frozenset[str] = ANY_FILE
    """If `traceable`: the compiled modules in one of whose files the name must occur; "" stands for any file."""


Step = Found | Missing | Open


def joined(steps: list[Step]) -> Step:
    """One answer from several possibilities: any that has the name has it, any doubt is doubt."""
    found = [step for step in steps if isinstance(step, Found)]
    if found:
        return Found(tuple(dict.fromkeys(place for step in found for place in step.places)))
    doubts = [step for step in steps if isinstance(step, Open)]
    if doubts:
        lasting = [doubt for doubt in doubts if not doubt.traceable]
        return lasting[0] if lasting else replace(doubts[0], binaries=frozenset().union(*(d.binaries for d in doubts)))
    return steps[0] if steps else Open("nothing is known about it")
