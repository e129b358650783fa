"""Runs data pipelines that are described in JSON files."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path("/etc/pipelines.d")
Record = dict[str, object]


def drop_empty(record: Record) -> Record:
    return {name: value for name, value in record.items() if value not in ("", None)}


def lower_names(record: Record) -> Record:
    return {name.lower(): value for name, value in record.items()}


STEPS: dict[str, Callable[[Record], Record]] = {"drop_empty": drop_empty, "lower_names": lower_names}


@dataclass
class Pipeline:
    """A list of steps, each of which changes the record."""

    name: str
    steps: list[dict[str, str]]

    def run(self, record: Record) -> Record:
        for step in self.steps:
            change = STEPS.get(step["name"])
            if change is None:
                raise ValueError(f"{self.name}: there is no step {step['name']!r}")
            record = change(record)
        return record


def pipelines() -> list[Pipeline]:
    """Every pipeline of the folder, in the order of the file names."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.json"))]
    return [Pipeline(**json.loads(text)) for text in texts]


def run_all(record: Record) -> Record:
    for pipeline in pipelines():
        record = pipeline.run(record)
    return record
