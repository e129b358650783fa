"""Installs voice packs: tar archives with models, samples and a manifest."""

import shutil
import tarfile
from pathlib import Path

MOST_BYTES = 2_000_000_000
MOST_MEMBERS = 5_000


class PackError(ValueError):
    """The archive is no voice pack."""


def wanted(archive: tarfile.TarFile, with_samples: bool) -> list[tarfile.TarInfo]:
    """The members to unpack. Raises PackError if they are too many or too large."""
    members = [member for member in archive.getmembers() if with_samples or member.size < 1_000_000]
    if len(members) > MOST_MEMBERS or sum(member.size for member in members) > MOST_BYTES:
        raise PackError("this pack is too large")
    return members


def install(pack: Path, voices: Path, with_samples: bool = True) -> Path:
    """Returns the folder of the voice. Raises PackError."""
    target = voices / pack.name.removesuffix(".tar.gz")
    target.mkdir(parents=True)
    try:
        with tarfile.open(pack, "r:gz") as archive:
            archive.extractall(target, members=wanted(archive, with_samples))
    except (tarfile.TarError, PackError):
        shutil.rmtree(target)
        raise
    return target
