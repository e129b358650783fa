"""Remember which jobs have run."""

import json
import os
import tempfile
from pathlib import Path


class JobState:
    """The last run of each job, in a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> dict[str, str]:
        """Job to the time of its last run."""
        return json.loads(self.path.read_text(encoding="utf-8"))

    def save(self, runs: dict[str, str]) -> None:
        """Keep the times for the next start."""
        text = json.dumps(runs, indent=1)
        self.path.write_text(text, encoding="utf-8")
