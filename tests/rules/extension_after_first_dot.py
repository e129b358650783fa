from pathlib import Path

ALLOWED = {"png", "jpg"}


def is_picture(filename):
    # ruleid: extension-after-first-dot
    return filename.split(".")[1] in ALLOWED


def is_surely_picture(filename):
    # ok: extension-after-first-dot
    return Path(filename).suffix.lower().lstrip(".") in ALLOWED


def minor(version):
    # ok: extension-after-first-dot
    return version.split(".")[1]
