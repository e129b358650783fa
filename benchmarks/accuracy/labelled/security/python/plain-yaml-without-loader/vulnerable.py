import yaml

DEFAULTS = {"retries": 3, "region": "eu"}


class Pipeline:
    """A pipeline as it stands in the repository."""

    def __init__(self, text: str) -> None:
        self.steps = yaml.load(text)["steps"]

    def commands(self) -> list[list[str]]:
        return [list(step["run"]) for step in self.steps]

    def settings(self) -> list[dict[str, object]]:
        return [{**DEFAULTS, **step.get("with", {})} for step in self.steps]
