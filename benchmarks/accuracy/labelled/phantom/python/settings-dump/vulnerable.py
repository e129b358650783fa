"""Save the settings of the editor."""

import json
import os
from pathlib import Path

DEFAULTS = {"theme": "light", "tab_width": 4, "wrap": True}


def load(path: Path) -> dict:
    """Saved settings over the defaults."""
    if not path.exists():
        return dict(DEFAULTS)
    return DEFAULTS | json.loads(path.read_text(encoding="utf-8"))


def save(path: Path, settings: dict) -> None:
    """Write them so that a crash leaves the old file."""
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(settings, indent=2, sorted=True), encoding="utf-8")
    os.replace(draft, path)
