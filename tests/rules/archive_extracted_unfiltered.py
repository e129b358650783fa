import tarfile
import zipfile
from pathlib import Path


def install_plugin(archive_path: Path, target: Path) -> None:
    """Unpack an uploaded plugin."""
    if archive_path.suffix != ".gz":
        raise ValueError("expected a .tar.gz file")
    with tarfile.open(archive_path) as archive:
        # ruleid: archive-extracted-unfiltered
        archive.extractall(target)


def restore(archive_path: Path) -> None:
    backup = tarfile.open(archive_path, "r:gz")
    # ruleid: archive-extracted-unfiltered
    backup.extractall(path="/srv/restore")
    backup.close()


def install_plugin_filtered(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        # ok: archive-extracted-unfiltered
        archive.extractall(target, filter="data")


def unzip(archive_path: Path, target: Path) -> None:
    with zipfile.ZipFile(archive_path) as archive:
        # ok: archive-extracted-unfiltered
        archive.extractall(target)


def read_manifest(archive_path: Path) -> bytes:
    with tarfile.open(archive_path) as archive:
        # ok: archive-extracted-unfiltered
        return archive.extractfile("manifest.json").read()


def install_voice(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        members = [member for member in archive.getmembers() if not member.isdev()]
        # ruleid: archive-extracted-unfiltered
        archive.extractall(target, members=members)


def install_named(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        members = [member for member in archive if (target / member.name).resolve().is_relative_to(target)]
        # ok: archive-extracted-unfiltered
        archive.extractall(target, members=members)


def install_with_filter(archive_path: Path, target: Path) -> None:
    archive = tarfile.open(archive_path)
    archive.extraction_filter = tarfile.data_filter
    # ok: archive-extracted-unfiltered
    archive.extractall(target)
