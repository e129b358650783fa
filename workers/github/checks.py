"""The check run: found by its `external_id` and brought forward, because GitHub makes another one for every POST."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workers.github.repository import Repository

NAME = "Assay"
BATCH = 50
"""The most annotations in one request; later requests append (docs.github.com, REST checks)."""
RECHECK = {"label": "Check again", "description": "Review this commit again", "identifier": "recheck"}

Annotation = Mapping[str, object]


@dataclass
class CheckRun:
    """One check run on one commit."""

    repository: Repository
    app_id: int
    external_id: str
    """Says what it is for: `assay:pull:<number>` or `assay:group:<sha>`."""
    head_sha: str
    id: int = 0
    status: str = ""

    def open(self) -> None:
        """Find this run on its commit, or make it; it is `queued` then."""
        found = self._find()
        if found is None:
            body = {"name": NAME, "head_sha": self.head_sha, "status": "queued", "external_id": self.external_id}
            found = self.repository.api.send("POST", f"{self.repository.path}/check-runs", body)
        self.id, self.status = found["id"], found["status"]

    def exists(self) -> bool:
        """Whether there is such a run already, without making one."""
        found = self._find()
        if found is not None:
            self.id, self.status = found["id"], found["status"]
        return found is not None

    def start(self, now: str) -> None:
        """Set it in progress; `now` is an ISO 8601 time."""
        self._patch({"status": "in_progress", "started_at": now})

    def finish(self, conclusion: str, now: str, output: Mapping[str, str], annotations: Sequence[Annotation]) -> None:
        """Conclude it. Annotations go first, so that a finished run is a whole one.

        A run that has annotations which no longer hold (GitHub cannot take them back) is left to a new one.
        """
        present = list(self._annotations())
        if not _keys(present) <= _keys(annotations):
            self._renew()
            present = []
        known = _keys(present)
        missing = [one for one in annotations if _key(one) not in known]
        batches = [missing[start : start + BATCH] for start in range(0, len(missing), BATCH)] or [[]]
        for batch in batches[:-1]:
            self._patch({"output": {**output, "annotations": batch}})
        done = {"status": "completed", "conclusion": conclusion, "completed_at": now}
        actions = [] if conclusion == "success" else [RECHECK]
        self._patch({**done, "actions": actions, "output": {**output, "annotations": batches[-1]}})

    def cancel(self, now: str, output: Mapping[str, str]) -> None:
        """Conclude it as cancelled, which does not pass a required check."""
        self._patch({"status": "completed", "conclusion": "cancelled", "completed_at": now, "output": output})

    def _renew(self) -> None:
        old = self.id
        body = {"name": NAME, "head_sha": self.head_sha, "status": "in_progress", "external_id": self.external_id}
        self.id = self.repository.api.send("POST", f"{self.repository.path}/check-runs", body)["id"]
        replaced = {"title": "Replaced", "summary": "A newer run of this check has the result."}
        path = f"{self.repository.path}/check-runs/{old}"
        ending = {"status": "completed", "conclusion": "cancelled", "external_id": "assay:replaced", "output": replaced}
        self.repository.api.send("PATCH", path, ending)

    def _find(self) -> dict[str, Any] | None:
        """The newest run of ours for this purpose on this commit."""
        runs = self.repository.check_runs(self.head_sha, NAME)
        mine = [run for run in runs if run["external_id"] == self.external_id and run["app"]["id"] == self.app_id]
        return max(mine, key=lambda run: run["id"], default=None)

    def _annotations(self) -> Iterator[Annotation]:
        return self.repository.api.pages(f"{self.repository.path}/check-runs/{self.id}/annotations")

    def _patch(self, body: Mapping[str, Any]) -> None:
        self.repository.api.send("PATCH", f"{self.repository.path}/check-runs/{self.id}", body)


def _key(annotation: Annotation) -> tuple[object, ...]:
    return tuple(annotation.get(name) for name in ("path", "start_line", "end_line", "title", "message"))


def _keys(annotations: Sequence[Annotation]) -> set[tuple[object, ...]]:
    return {_key(annotation) for annotation in annotations}
