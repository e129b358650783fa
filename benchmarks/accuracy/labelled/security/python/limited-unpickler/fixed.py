"""Reads the layouts that older versions of the editor kept as pickles."""

import io
import json
import pickle
from pathlib import Path

ALLOWED = {("builtins", "dict"), ("builtins", "list"), ("collections", "OrderedDict")}


class LayoutUnpickler(pickle.Unpickler):
    """Knows the few types that a layout is made of."""

    def find_class(self, module: str, name: str) -> type:
        if (module, name) not in ALLOWED:
            raise pickle.UnpicklingError(f"{module}.{name} has no place in a layout")
        return super().find_class(module, name)


def read_layout(path: Path) -> dict:
    """A layout of either kind."""
    if path.suffix == ".json":
        return json.loads(path.read_text(encoding="utf-8"))
    return LayoutUnpickler(io.BytesIO(path.read_bytes())).load()


def convert(path: Path) -> Path:
    target = path.with_suffix(".json")
    target.write_text(json.dumps(read_layout(path)), encoding="utf-8")
    return target
