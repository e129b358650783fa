import json
import os
from pathlib import Path

STATE = Path("state.json")
LOG = Path("run.log")


def load():
    return json.loads(STATE.read_text())


def save(state):
    # ruleid: state-overwritten-in-place
    STATE.write_text(json.dumps(state))


class Settings:
    def __init__(self, path):
        self.path = path

    def load(self):
        with open(self.path) as file:
            return json.load(file)

    def save(self, values):
        # ruleid: state-overwritten-in-place
        with open(self.path, "w") as file:
            json.dump(values, file)


def log(line):
    # ok: state-overwritten-in-place
    LOG.write_text(line)


def export(path, rows):
    # ok: state-overwritten-in-place
    with open(path, "w") as file:
        file.writelines(rows)


def rows_of(path):
    # ok: state-overwritten-in-place
    with open(path) as file:
        return file.readlines()
