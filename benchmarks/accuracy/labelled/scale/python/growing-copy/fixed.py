"""Collects the settings of all plugins into one mapping."""

from collections.abc import Iterable, Mapping


def merged(settings: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Later plugins win over earlier ones."""
    result: dict[str, str] = {}
    for one in settings:
        result.update(one)
    return result


def flattened(groups: Iterable[list[str]]) -> list[str]:
    """The names of all groups in one list."""
    names: list[str] = []
    for group in groups:
        names.extend(name.strip() for name in group)
    return names
