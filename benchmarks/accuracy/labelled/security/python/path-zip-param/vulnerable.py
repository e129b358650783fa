import os
import zipfile


def unpack(archive, target):
    """Unpack an uploaded archive."""
    with zipfile.ZipFile(archive) as bundle:
        for member in bundle.namelist():
            path = os.path.join(target, member)
            with open(path, "wb") as handle:
                handle.write(bundle.read(member))
