import json
import pickle
import shelve
from importlib.resources import files
from pathlib import Path

import dill
import joblib
import keras
import numpy as np
import torch


def receive(connection):
    # ruleid: unsafe-loader
    return pickle.loads(connection.recv(4096))


def trial(socket):
    # ruleid: unsafe-loader
    return socket.recv_pyobj()


def entries(path: str):
    # ruleid: unsafe-loader
    with shelve.open(path, flag="r") as book:
        yield from book.values()


def model_of(store, name: str):
    # ruleid: unsafe-loader
    return joblib.load(store.fetch(name))


def grid(path: str):
    # ruleid: unsafe-loader
    return np.load(path, allow_pickle=True)


def weights(path: str):
    # ruleid: unsafe-loader
    return torch.load(path, weights_only=False)


def copied(value):
    # ok: unsafe-loader
    return pickle.loads(pickle.dumps(value))


def own_model():
    # ok: unsafe-loader
    return joblib.load("model.joblib")


def safe_grid(path: str):
    # ok: unsafe-loader
    return np.load(path)


def safe_weights(path: str):
    # ok: unsafe-loader
    return torch.load(path, weights_only=True)


def cached(name: str):
    rows = {"name": name}
    blob = pickle.dumps(rows)
    # ok: unsafe-loader
    return pickle.loads(blob)


def message(connection):
    # ok: unsafe-loader
    return json.loads(connection.recv(4096))


def bundled_model():
    # ok: unsafe-loader
    return joblib.load(Path(__file__).with_name("scores.joblib"))


def bundled_grid():
    with (files("assay_models") / "grid.pickle").open("rb") as file:
        # ok: unsafe-loader
        return pickle.load(file)


def opened(path: str):
    with open(path, "rb") as file:
        # ruleid: unsafe-loader
        return dill.load(file=file)


def old_grid(path: str):
    # ruleid: unsafe-loader
    return np.load(path, None, True)


def network(path: str):
    # ruleid: unsafe-loader
    return keras.models.load_model(path, safe_mode=False)


def network_safely(path: str):
    # ok: unsafe-loader
    return keras.models.load_model(path)
