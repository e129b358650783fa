"""Calls callbacks with as many values as they take."""

import inspect


def names_of(callback):
    """The names of a callback's parameters."""
    return inspect.getargspec(callback).args


def call(callback, values):
    """Call with the values that the callback names."""
    wanted = names_of(callback)
    missing = [name for name in wanted if name not in values]
    if missing:
        raise TypeError(f"no value for {', '.join(missing)}")
    return callback(**{name: values[name] for name in wanted})
