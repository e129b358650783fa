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


class Reflections:
    def __init__(self, path):
        self.memory = path

    def begin(self):
        # ok: state-overwritten-in-place
        self.memory.write_text("[]")

    def add(self, mistake):
        known = json.loads(self.memory.read_text())
        # ruleid: state-overwritten-in-place
        self.memory.write_text(json.dumps([*known, mistake]))


class Summaries:
    def __init__(self, folder):
        self.cache_file = folder / "summaries.json"

    def load(self):
        return json.loads(self.cache_file.read_text())

    def save(self, summaries):
        # ok: state-overwritten-in-place
        self.cache_file.write_text(json.dumps(summaries))
