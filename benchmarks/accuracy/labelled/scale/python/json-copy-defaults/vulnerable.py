"""Default settings of the report builder."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

DEFAULTS: dict[str, Any] = {"columns": ["name", "total"], "page": {"size": "A4", "margin": 20}}


def settings(overrides: dict[str, Any]) -> dict[str, Any]:
    """The defaults with the user's changes."""
    result = json.loads(json.dumps(DEFAULTS))
    for name, value in overrides.items():
        if isinstance(value, dict) and isinstance(result.get(name), dict):
            result[name].update(value)
        else:
            result[name] = value
    return result


def save(path: Path, values: dict[str, Any]) -> None:
    """Write the settings where `load` finds them."""
    path.write_text(json.dumps(values, indent=2), encoding="utf-8")
