"""Hands tasks to worker processes as bytes and keeps a snapshot of the plan."""

import pickle
from dataclasses import dataclass, field


@dataclass
class Task:
    name: str
    steps: list[str] = field(default_factory=list)

    def snapshot(self) -> "Task":
        """An independent copy, also of what subclasses add."""
        return pickle.loads(pickle.dumps(self, protocol=pickle.HIGHEST_PROTOCOL))


class Plan:
    """The tasks of a run; `undo` goes one change back."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []
        self._history: list[bytes] = []

    def add(self, task: Task) -> None:
        self._history.append(pickle.dumps(self.tasks))
        self.tasks.append(task.snapshot())

    def undo(self) -> None:
        if self._history:
            self.tasks = pickle.loads(self._history.pop())
