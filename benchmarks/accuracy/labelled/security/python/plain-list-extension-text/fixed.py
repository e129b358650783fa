from pathlib import Path
from uuid import uuid4

PICTURES = frozenset({"png", "jpg", "jpeg", "gif"})
MEDIA = Path("/srv/media")


def keep(filename: str, data: bytes) -> str:
    """Store an upload under a name of our own. Raises ValueError."""
    extension = Path(filename).suffix.lower().lstrip(".")
    if extension not in PICTURES:
        raise ValueError("only pictures")
    name = f"{uuid4()}.{extension}"
    (MEDIA / name).write_bytes(data)
    return name
