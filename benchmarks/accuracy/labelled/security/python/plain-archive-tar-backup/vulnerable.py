import tarfile
import tempfile
from pathlib import Path


def restore(backup: Path) -> dict[str, bytes]:
    """The files of a backup by name."""
    with tempfile.TemporaryDirectory() as folder:
        archive = tarfile.open(backup, "r:gz")
        try:
            archive.extractall(folder)
        finally:
            archive.close()
        root = Path(folder)
        return {str(path.relative_to(root)): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
