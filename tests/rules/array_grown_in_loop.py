import numpy as np
import torch


def values_of(readings):
    values = np.array([])
    for reading in readings:
        # ruleid: array-grown-in-loop
        values = np.append(values, reading.value)
    return values


def rows_of(batches, model):
    rows = torch.empty(0, 8)
    for batch in batches:
        # ruleid: array-grown-in-loop
        rows = torch.cat([rows, model(batch)], dim=0)
    return rows


def values_at_once(readings):
    # ok: array-grown-in-loop
    return np.array([reading.value for reading in readings])


def rows_at_once(batches, model):
    parts = []
    for batch in batches:
        # ok: array-grown-in-loop
        parts.append(model(batch))
    return torch.cat(parts)


def with_edge(rows):
    for row in rows:
        padded = np.zeros(1)
        # ok: array-grown-in-loop
        padded = np.concatenate((padded, row))
        yield padded
