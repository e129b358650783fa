import os

ROOT_DIR = "/srv/reports"


class OutsideError(ValueError):
    """The name leads out of the folder."""


def locate(name: str) -> str:
    """The full path of a report. Raises OutsideError."""
    path = os.path.realpath(os.path.join(ROOT_DIR, name))
    if not path.startswith(ROOT_DIR):
        raise OutsideError(name)
    return path


def names() -> list[str]:
    return sorted(entry.name for entry in os.scandir(ROOT_DIR) if entry.is_file())
