"""One step of a lookup: what `name` is on a module, a class, an instance or a function."""

from __future__ import annotations

import builtins
from abc import ABCMeta

from review.phantom.index.doubts import (
    class_doubt,
    compiled_name,
    function_attribute,
    has_standard,
    module_doubts,
    outside_base,
)
from review.phantom.index.facts import ClassFacts, Member, ModuleFacts
from review.phantom.index.places import (
    CIRCLE,
    Callable,
    Class,
    External,
    Found,
    Missing,
    Module,
    Opaque,
    Open,
    Place,
    Source,
    Step,
    joined,
)
from review.phantom.index.signatures import last_part

LONGEST_TRAIL = 60
"""Re-exports that are followed for one name; the longest seen in well-known libraries is 9."""

SPECIAL = Found((Opaque("names with two underscores may come from the interpreter"),))


class Steps:
    """Answers single steps over one source and remembers them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._known: dict[tuple[Place, str], Step] = {}
        self._resolved: dict[str, Step] = {}
        self._ancestries: dict[Class, tuple[list[Class], list[str]]] = {}

    def step(self, place: Place, name: str, trail: frozenset[str] = frozenset()) -> Step:
        """What `name` is on `place`; `trail` holds the names whose resolution is under way."""
        key = (place, name)
        if key in self._known:
            return self._known[key]
        answer = self._step(place, name, trail)
        if not isinstance(answer, Found) and name.startswith("__") and name.endswith("__"):
            answer = SPECIAL
        if not trail:
            self._known[key] = answer
        return answer

    def _step(self, place: Place, name: str, trail: frozenset[str]) -> Step:
        if isinstance(place, Module):
            return self._of_module(place.dotted, name, trail)
        if isinstance(place, Class):
            return self._of_class(place, name, trail)
        if isinstance(place, Callable):
            return function_attribute(place, name)
        if isinstance(place, External):
            return Open(f"`{place.dotted}` is not among the distributions that were read")
        return Open(place.reason, bool(place.binaries), "", place.binaries)

    def resolve(self, dotted: str, trail: frozenset[str] = frozenset()) -> Step:
        """What an absolute dotted name stands for."""
        if trail:
            return self._resolve(dotted, trail)
        if dotted not in self._resolved:
            self._resolved[dotted] = self._resolve(dotted, trail)
        return self._resolved[dotted]

    def _resolve(self, dotted: str, trail: frozenset[str]) -> Step:
        if dotted in trail:
            return CIRCLE
        if len(trail) > LONGEST_TRAIL:
            return Open(f"`{dotted}` is re-exported too often")
        trail |= {dotted}
        top, *rest = dotted.split(".")
        if self.source.kind(top) is None:
            return Found((External(dotted),))
        current: Step = Found((Module(top),))
        for name in rest:
            if not isinstance(current, Found):
                return current
            current = joined([self._onward(place, name, trail) for place in current.places])
        return current

    def _onward(self, place: Place, name: str, trail: frozenset[str]) -> Step:
        """A step on the way of a name that the text of a package uses: what lies outside keeps its name."""
        return (
            Found((External(f"{place.dotted}.{name}"),))
            if isinstance(place, External)
            else self.step(place, name, trail)
        )

    # Modules

    def _of_module(self, dotted: str, name: str, trail: frozenset[str]) -> Step:
        mark = f"{dotted}:{name}"
        places: list[Place] = []
        if name in self.source.submodules(dotted):
            places.append(Module(f"{dotted}.{name}"))
        if mark in trail:
            return Found(tuple(places)) if places else CIRCLE
        trail |= {mark}
        layers = self.source.facts(dotted)
        known = bool(places)
        for facts in layers:
            known = known or name in facts.names
            members = facts.names.get(name, ())
            for member in members:
                places.extend(self._places(dotted, name, member, facts, trail))
            annotated = [member.annotation for member in members if member.annotation]
            if annotated:
                places = self._stood_for(places, annotated, trail)
            if name in facts.served and not places:
                places.append(Opaque())
        if places or known:
            return Found(tuple(dict.fromkeys(places)))
        starred = [self._through_star(star, name, trail) for facts in layers for star in facts.star_imports]
        return joined([self._unlisted(dotted, layers), *starred])

    def _places(self, dotted: str, name: str, member: Member, facts: ModuleFacts, trail: frozenset[str]) -> list[Place]:
        if member.kind == "class" and name in facts.classes:
            return [Class(dotted, name)]
        if member.kind == "function":
            return [Callable(f"{dotted}.{name}", member, facts.stub)]
        if member.kind == "alias" and member.target:
            return self._imported(member.target, trail)
        if member.kind == "instance" and member.target:
            return self._made_by(member.target, trail)
        return [Opaque()]

    def _imported(self, target: str, trail: frozenset[str]) -> list[Place]:
        """What an alias leads to. The import stands there, so its name exists, whatever it turns out to be."""
        step = self.resolve(target, trail)
        if isinstance(step, Found):
            return list(step.places)
        if step == CIRCLE:
            return []
        compiled = isinstance(step, Open) and step.traceable and "" not in step.binaries
        binaries = step.binaries if isinstance(step, Open) and compiled else frozenset[str]()
        return [Opaque(f"`{target}` could not be followed", binaries)]

    def _made_by(self, target: str, trail: frozenset[str]) -> list[Place]:
        """What a call of `target` returns: known for a class that makes its own instances."""
        step = self.resolve(target, trail)
        if not isinstance(step, Found):
            return [Opaque()]
        return [
            Class(place.module, place.qualified, instance=True)
            if isinstance(place, Class) and not self._makes_others(place)
            else Opaque()
            for place in step.places
        ]

    def _stood_for(self, places: list[Place], annotations: list[str], trail: frozenset[str]) -> list[Place]:
        """`words: Reader = LazyLoader(...)`: a proxy with an annotation has the members of what it stands for."""
        proxies = [p for p in places if isinstance(p, Class) and any(f.instances for f in self.layers(p))]
        if not proxies:
            return places
        steps = [self.resolve(annotation, trail) for annotation in annotations]
        targets = [place for step in steps if isinstance(step, Found) for place in step.places]
        if not targets or not all(isinstance(target, Class) for target in targets):
            return places
        others = [place for place in places if place not in proxies]
        stood_for = [Class(t.module, t.qualified, instance=True) for t in targets if isinstance(t, Class)]
        return [*others, *(Class(p.module, p.qualified, instance=True, proxy=True) for p in proxies), *stood_for]

    def _makes_others(self, place: Class) -> bool:
        return any("__new__" in facts.members or facts.metaclass for facts in self.layers(place))

    def _through_star(self, star: str, name: str, trail: frozenset[str]) -> Step:
        """`from star import *`: brings what the module has; a private name only if `__all__` lists it."""
        if self.source.kind(star.partition(".")[0]) is None:
            return Open(f"it imports `*` from `{star}`, which is not among the distributions that were read")
        step = self.resolve(star, trail)
        if step == CIRCLE or isinstance(step, Open):
            return step
        if not isinstance(step, Found):
            return Open(f"it imports `*` from `{star}`, which could not be found")
        modules = [place for place in step.places if isinstance(place, Module)]
        if not modules:
            return Open(f"it imports `*` from `{star}`")
        return joined([self._exported(module.dotted, name, trail) for module in modules])

    def _exported(self, dotted: str, name: str, trail: frozenset[str]) -> Step:
        layers = self.source.facts(dotted)
        listed = [facts.all_names for facts in layers if facts.all_names is not None]
        if layers and len(listed) == len(layers):
            if not any(name in names for names in listed):
                return Missing(dotted)
        elif name.startswith("_") and not listed:
            return Missing(dotted)
        step = self._of_module(dotted, name, trail)
        if isinstance(step, Missing) and any(name in names for names in listed):
            return Found((Opaque(f"`{dotted}` lists it in `__all__`"),))
        return step

    def _unlisted(self, dotted: str, layers: tuple[ModuleFacts, ...]) -> Step:
        """Whether a module can have a name that neither its text nor its star imports bind."""
        kind = self.source.kind(dotted)
        if kind == "source" and layers:
            return module_doubts(dotted, layers) or Missing(dotted)
        if kind == "extension":
            return compiled_name(dotted, f"`{dotted}`")
        if kind == "namespace" and "." in dotted:
            return Missing(dotted)
        if kind == "namespace":
            return Open(f"`{dotted}` is a namespace that other distributions may extend")
        return Open(f"`{dotted}` has no source")

    # Classes

    def layers(self, place: Class) -> list[ClassFacts]:
        """The facts of a class: from the source, and from the stub beside it."""
        return [
            facts.classes[place.qualified]
            for facts in self.source.facts(place.module)
            if place.qualified in facts.classes
        ]

    def ancestry(self, place: Class, trail: frozenset[str] = frozenset()) -> tuple[list[Class], list[str]]:
        """The class with its bases in the environment, depth first, and the names of the bases outside it."""
        if trail:
            return self._ancestry(place, trail)
        if place not in self._ancestries:
            self._ancestries[place] = self._ancestry(place, trail)
        return self._ancestries[place]

    def _ancestry(self, place: Class, trail: frozenset[str]) -> tuple[list[Class], list[str]]:
        found: dict[Class, None] = {}
        outside: list[str] = []
        waiting: list[Class] = [place]
        while waiting:
            current = waiting.pop(0)
            if current in found:
                continue
            found[current] = None
            for facts in self.layers(current):
                for base in facts.bases:
                    for origin in self._base(base, trail):
                        if isinstance(origin, Class):
                            waiting.append(Class(origin.module, origin.qualified, place.instance, place.proxy))
                        else:
                            outside.append(origin)
        return list(found), outside

    def _base(self, base: str | None, trail: frozenset[str]) -> list[Class | str]:
        if base is None:
            return ["?"]
        step = self.resolve(base, trail)
        bare = last_part(base)
        if not isinstance(step, Found):
            return [f"builtins.{bare}"] if isinstance(getattr(builtins, bare, None), type) else [base]
        return [
            place if isinstance(place, Class) else place.dotted if isinstance(place, External) else "?"
            for place in step.places
        ]

    def _of_class(self, place: Class, name: str, trail: frozenset[str]) -> Step:
        classes, outside = self.ancestry(place, trail)
        for current in classes:
            for facts in self.layers(current):
                if name in facts.members:
                    return Found(tuple(self._member(current, name, member) for member in facts.members[name]))
        if any(has_standard(base, name) for base in outside) or (not place.instance and hasattr(ABCMeta, name)):
            return Found((Opaque(),))
        return joined(
            [*(self._unlisted_member(current) for current in classes), *(outside_base(base) for base in outside)]
        )

    def _member(self, place: Class, name: str, member: Member) -> Place:
        if member.kind == "function":
            return Callable(f"{place.dotted}.{name}", member, self.source.kind(place.module) != "source")
        if member.kind == "class":
            return Class(place.module, f"{place.qualified}.{name}")
        return Opaque()

    def _unlisted_member(self, place: Class) -> Step:
        """Whether a class can have a member that its text does not name."""
        layers = self.layers(place)
        for facts in layers:
            doubt = class_doubt(facts, place)
            if doubt:
                return Open(f"`{place.dotted}`: {doubt}")
        if not layers:
            return Open(f"`{place.dotted}` could not be read")
        if self.source.kind(place.module) != "source":
            return compiled_name(place.module, f"`{place.dotted}`", place.dotted)
        return Missing(place.dotted)
