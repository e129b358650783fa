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


def restore_some(archive_path: Path, target: Path, at_most: int) -> None:
    with tarfile.open(archive_path) as archive:
        # ruleid: archive-extracted-unfiltered
        archive.extractall(target, members=[one for one in archive.getmembers() if one.size < at_most])


def restore_some_filtered(archive_path: Path, target: Path, at_most: int) -> None:
    with tarfile.open(archive_path) as archive:
        members = [one for one in archive.getmembers() if one.size < at_most]
        # ok: archive-extracted-unfiltered
        archive.extractall(target, members=members, filter="data")


def small(archive: tarfile.TarFile) -> list[tarfile.TarInfo]:
    return [one for one in archive.getmembers() if one.size < 1_000_000]


def inside(archive: tarfile.TarFile, target: Path) -> list[tarfile.TarInfo]:
    return [one for one in archive.getmembers() if (target / one.name).resolve().is_relative_to(target)]


def restore_small(archive_path: Path) -> None:
    target = Path("/srv") / archive_path.name
    with tarfile.open(archive_path) as archive:
        # ruleid: archive-extracted-unfiltered
        archive.extractall(target, members=small(archive))


def restore_inside(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        # ok: archive-extracted-unfiltered
        archive.extractall(target, members=inside(archive, target))


def install_one_by_one(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        for member in archive:
            # ruleid: archive-extracted-unfiltered
            archive.extract(member, target)


def install_one_by_one_filtered(archive_path: Path, target: Path) -> None:
    with tarfile.open(archive_path) as archive:
        for member in archive:
            # ok: archive-extracted-unfiltered
            archive.extract(member, target, filter="data")
