import numpy as np


def to_matrix(rows):
    # ruleid: numpy-builtin-alias
    return np.array(rows, dtype=np.float)


def ids(values):
    # ruleid: numpy-builtin-alias
    return np.asarray(values).astype(np.int)


def to_matrix_modern(rows):
    # ok: numpy-builtin-alias
    return np.array(rows, dtype=float)


def ids_modern(values):
    # ok: numpy-builtin-alias
    return np.asarray(values).astype(np.int64)


def mask(values):
    # ok: numpy-builtin-alias
    return np.zeros(len(values), dtype=np.bool_)
