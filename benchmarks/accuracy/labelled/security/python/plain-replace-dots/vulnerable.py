from pathlib import Path

BASE = Path("/srv/exports")


def export_path(name: str) -> Path:
    """Where an export with that name lies. Raises ValueError."""
    cleaned = name.replace("../", "")
    path = BASE / cleaned
    if path.suffix != ".csv":
        raise ValueError("not an export")
    return path
