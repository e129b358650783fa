from dataclasses import dataclass
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Plugin:
    name: str
    options: dict[str, str]


def read_plugins(path: Path) -> list[Plugin]:
    """The plug-ins that a project asks for. Raises yaml.YAMLError."""
    with path.open(encoding="utf-8") as stream:
        document = yaml.load(stream, Loader=yaml.Loader)
    return [Plugin(name, dict(options or {})) for name, options in document.items()]
