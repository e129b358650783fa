import shutil
import tarfile
from pathlib import Path

THEMES = Path("/srv/themes")
LIMIT = 50 * 1024 * 1024


def install(archive: Path, number: int) -> Path:
    """Unpack a theme that somebody has uploaded. Raises tarfile.TarError or ValueError."""
    if archive.stat().st_size > LIMIT:
        raise ValueError("the archive is too large")
    target = THEMES / str(number)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    with tarfile.open(archive) as theme:
        theme.extractall(target, filter="data")
    return target
