"""Runs data pipelines that are described in JSON files."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path("/etc/pipelines.d")
Record = dict[str, object]


@dataclass
class Pipeline:
    """A list of steps, each of which changes the record."""

    name: str
    steps: list[dict[str, str]]

    def run(self, record: Record) -> Record:
        for step in self.steps:
            names: dict[str, object] = {"record": record}
            exec(step["code"], names)
            record = names["record"]
        return record


def pipelines() -> list[Pipeline]:
    """Every pipeline of the folder, in the order of the file names."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))]
    return [Pipeline(**json.loads(text)) for text in texts]


def run_all(record: Record) -> Record:
    for pipeline in pipelines():
        record = pipeline.run(record)
    return record
