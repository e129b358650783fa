import os


def read(folder, filename):
    # ruleid: path-from-parameter
    with open(os.path.join(folder, filename)) as handle:
        return handle.read()


def read_base(folder, filename):
    # ok: path-from-parameter
    with open(os.path.join(folder, os.path.basename(filename))) as handle:
        return handle.read()


def read_any(path):
    # ok: path-from-parameter
    with open(path) as handle:
        return handle.read()
