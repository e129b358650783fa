"""Alerts that operators describe in a YAML file."""

import ast
import logging
import operator
from dataclasses import dataclass
from pathlib import Path

import yaml

logger = logging.getLogger(__name__)
COMPARE = {ast.Gt: operator.gt, ast.GtE: operator.ge, ast.Lt: operator.lt, ast.LtE: operator.le}


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
            if self._holds(rule.condition, metrics):
                active.append(rule)
                logger.info("%s alert %s is firing", rule.severity, rule.name)
        return active

    def _holds(self, condition: str, metrics: dict[str, float]) -> bool:
        """Conditions are of the form `metric > number`. Raises ValueError for anything else."""
        match ast.parse(condition, mode="eval").body:
            case ast.Compare(ast.Name(id=metric), [sign], [ast.Constant(value=float() | int() as limit)]):
                compare = COMPARE.get(type(sign))
                if compare is not None and metric in metrics:
                    return compare(metrics[metric], limit)
        raise ValueError(f"cannot read the condition {condition!r}")
