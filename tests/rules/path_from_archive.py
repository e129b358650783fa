import os
import zipfile


def unpack(archive, target):
    with zipfile.ZipFile(archive) as bundle:
        for name in bundle.namelist():
            # ruleid: path-from-archive
            with open(os.path.join(target, name), "wb") as handle:
                handle.write(bundle.read(name))


def unpack_checked(archive, target):
    with zipfile.ZipFile(archive) as bundle:
        for name in bundle.namelist():
            path = os.path.realpath(os.path.join(target, name))
            if not path.startswith(os.path.realpath(target) + os.sep):
                raise ValueError(name)
            # ok: path-from-archive
            with open(path, "wb") as handle:
                handle.write(bundle.read(name))
