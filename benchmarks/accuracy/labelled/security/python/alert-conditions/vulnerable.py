"""Alerts that operators describe in a YAML file."""

import logging
from dataclasses import dataclass
from pathlib import Path

import yaml

logger = logging.getLogger(__name__)


@dataclass
class AlertRule:
    name: str
    condition: str
    severity: str = "warning"


class AlertEngine:
    """Evaluates every rule against the latest metrics."""

    def __init__(self, config_file: Path) -> None:
        config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
        self.rules = [AlertRule(**entry) for entry in config["alerts"]]

    def firing(self, metrics: dict[str, float]) -> list[AlertRule]:
        """The rules whose condition holds right now."""
        active = []
        for rule in self.rules:
            if eval(rule.condition, {"__builtins__": {}}, metrics):
                active.append(rule)
                logger.info("%s alert %s is firing", rule.severity, rule.name)
        return active
