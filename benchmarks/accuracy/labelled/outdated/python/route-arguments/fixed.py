"""Binds handler parameters to parts of a path."""

import inspect
import re


class Route:
    """A path with names in braces and the function behind it."""

    def __init__(self, path, handler):
        self.pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))
        self.handler = handler
        self.names = inspect.getfullargspec(handler).args

    def answer(self, path):
        """Call the handler, or return None if the path is another one."""
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        given = found.groupdict()
        return self.handler(**{name: given[name] for name in self.names if name in given})
