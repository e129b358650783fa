"""Flattens nested settings."""

from collections import Mapping


def flatten(settings, prefix=""):
    """Nested settings as dotted names."""
    flat = {}
    for name, value in settings.items():
        dotted = f"{prefix}{name}"
        if isinstance(value, Mapping):
            flat.update(flatten(value, f"{dotted}."))
        else:
            flat[dotted] = value
    return flat


def differences(one, other):
    """Names whose values differ."""
    first, second = flatten(one), flatten(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))
