"""What one module's text says about the names it will have once it is imported. Plain values only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

ParameterKind = Literal["positional", "either", "keyword"]
MemberKind = Literal["module", "class", "function", "instance", "variable", "alias"]
Openness = Literal["none", "raises", "stub", "whole", "open"]
"""What a module does for a name it does not define: nothing; raise for all but the `served` names; serve what the
stub beside it lists; look it up, unchanged, among things of its own distribution; or what the text does not tell."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One named parameter. `either` may be given by position or by keyword."""

    name: str
    kind: ParameterKind = "either"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Signature:
    """What a call may pass, without the bound first parameter of a method."""

    parameters: tuple[Parameter, ...] = ()
    varargs: bool = False
    kwargs: bool = False
    altered: bool = False
    """A decorator, metaclass or overload may accept other arguments than those named here."""
    bound: bool = False
    """The first parameter of the definition is `self` or `cls` and is already left out."""

    @property
    def closed(self) -> bool:
        """Whether nothing but the named parameters can be passed by keyword."""
        return not (self.kwargs or self.altered)

    @property
    def most_positional(self) -> int | None:
        """How many positional arguments fit; None where any number may."""
        if self.varargs or self.altered:
            return None
        return sum(parameter.kind != "keyword" for parameter in self.parameters)

    def accepts(self, keyword: str) -> bool:
        """Whether `keyword=` may be passed; True wherever the signature is not closed."""
        return not self.closed or any(p.name == keyword and p.kind != "positional" for p in self.parameters)

    def __str__(self) -> str:
        return f"({', '.join(self._pieces())})"

    def _pieces(self) -> Iterator[str]:
        last: str | None = None
        for parameter in self.parameters:
            if last == "positional" != parameter.kind:
                yield "/"
            if parameter.kind == "keyword" and last != "keyword":
                yield "*args" if self.varargs else "*"
            yield parameter.name if parameter.required else f"{parameter.name}=..."
            last = parameter.kind
        if last == "positional":
            yield "/"
        if self.varargs and last != "keyword":
            yield "*args"
        if self.kwargs:
            yield "**kwargs"


@dataclass(frozen=True, slots=True)
class Deprecation:
    """What a package says of something that it is going to take away."""

    says: str
    """In its own words, which are hostile text; bounded, on one line, and empty where it has none."""
    where: str
    """Path in the distribution, and line: `shop/prices.py:12`."""
    parameter: str = ""
    """The parameter that it is about; empty where it is about the whole thing."""


@dataclass(frozen=True, slots=True)
class Member:
    """One definition of a name."""

    kind: MemberKind
    line: int = 0
    target: str | None = None
    """For an alias, what it names; for an instance, the callable that makes it. Absolute and dotted."""
    signature: Signature | None = None
    decorators: tuple[str, ...] = ()
    """As written in the source, without arguments."""
    annotation: str | None = None
    """For an instance: the absolute dotted name of its annotation, where that is a plain name."""
    deprecations: tuple[Deprecation, ...] = ()
    """At most one of the whole, and one of each parameter."""


Members = Mapping[str, tuple[Member, ...]]
"""Every definition of every name: the branches of a guard and later bindings stand side by side."""


@dataclass(frozen=True, slots=True)
class ClassFacts:
    """A class body, with what its methods assign to `self` and `cls`."""

    bases: tuple[str | None, ...] = ()
    """Absolute and dotted; None for an expression that is not a name."""
    members: Members = field(default_factory=dict)
    dynamic: str = ""
    """Why the class may have members that its text does not name; empty if it may not."""
    instances: str = ""
    """Why its objects may have attributes beyond those (a `__getattr__`, computed names); empty if they may not."""
    metaclass: bool = False
    """A metaclass other than `ABCMeta`: attributes of the class itself may come from there."""
    decorators: tuple[str, ...] = ()
    fields: tuple[Parameter, ...] = ()
    """The annotated names of the body in their order; `required` where no default stands beside."""
    line: int = 0
    deprecations: tuple[Deprecation, ...] = ()
    """Of the class, and of the parameters of its constructor."""


@dataclass(frozen=True, slots=True)
class ModuleFacts:
    """One module: its names, and how far the list can be trusted."""

    names: Members = field(default_factory=dict)
    classes: Mapping[str, ClassFacts] = field(default_factory=dict)
    """By qualified name inside the module (`Outer.Inner`)."""
    star_imports: tuple[str, ...] = ()
    all_names: tuple[str, ...] | None = None
    """`__all__`, or None where the module has none or computes it."""
    missing: Openness = "none"
    served: tuple[str, ...] = ()
    """The names that a readable `__getattr__` serves."""
    dynamic: str = ""
    """Why the module may have names that its text does not bind; empty if it may not."""
    traceable: bool = False
    """If `dynamic`: those names stand, in full, in files of the same distribution."""
    open_path: bool = False
    """It changes its `__path__`: submodules may lie in other places."""
    stub: bool = False
    deprecated: Deprecation | None = None
    """The module itself."""
    retired: Mapping[str, Deprecation] = field(default_factory=dict)
    """Names that it serves only with a warning; `*` stands for all that it does not bind."""
