"""Reads skins, which are ZIP files with images."""
import os
import shutil
import zipfile


def unpack_skin(path, destination):
    """Writes all files of the skin below `destination`; returns how many."""
    count = 0
    root = os.path.realpath(destination)
    with zipfile.ZipFile(path) as skin:
        for info in skin.infolist():
            if info.is_dir():
                continue
            target = os.path.join(root, info.filename)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with skin.open(info) as source, open(target, "wb") as sink:
                shutil.copyfileobj(source, sink)
            count += 1
    return count
