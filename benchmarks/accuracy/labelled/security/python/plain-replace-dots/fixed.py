from pathlib import Path

BASE = Path("/srv/exports")


def export_path(name: str) -> Path:
    """Where an export with that name lies. Raises ValueError."""
    path = (BASE / name).resolve()
    if not path.is_relative_to(BASE):
        raise ValueError("outside of the exports")
    if path.suffix != ".csv":
        raise ValueError("not an export")
    return path
