"""The tools and rules of this installation, found once per worker."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from review.analyzers import Toolbox, bandit
from review.changes import all_change_rules
from review.finding import Rulebook
from review.phantom.rules import PACKAGE_RULES
from review.rules import all_python_rules
from review.rulesets import by_id, read_rule
from workers.packages.preparing import Packages

if TYPE_CHECKING:
    from workers.github.others import OtherRepositories

RULESETS = Path(__file__).parent.parent / "rulesets"
BANDIT_RULES = Path(bandit.__file__).with_suffix(".yaml")


@dataclass(frozen=True)
class Equipment:
    """What a review needs of this machine."""

    rules: Rulebook
    tools: Toolbox
    packages: Packages | None = None
    """Looks up the packages that a repository pins; None where that is switched off."""
    github: OtherRepositories | None = None
    """Answers whether Go modules on github.com exist; None where nobody may be asked."""


@cache
def equipment() -> Equipment:
    """Find the tools and read all rules. Raises RulesetError for a rule file that cannot be used."""
    files = sorted(RULESETS.rglob("*.yaml"))
    patterns = by_id(read_rule(PurePosixPath(path.relative_to(RULESETS)), path.read_text("utf-8")) for path in files)
    rules = {rule_id: pattern.rule for rule_id, pattern in patterns.items()}
    rules |= {rule.RULE.id: rule.RULE for rule in all_python_rules()}
    rules |= {rule.RULE.id: rule.RULE for rule in all_change_rules()}
    rules |= {rule.id: rule for rule in PACKAGE_RULES}
    rules |= {rule.id: rule for rule in bandit.read_rules(BANDIT_RULES.read_text("utf-8"))}
    semgrep: Mapping[str, object] = {rule_id: pattern.semgrep for rule_id, pattern in patterns.items()}
    return Equipment(dict(sorted(rules.items())), Toolbox(sys.executable, semgrep_core(), semgrep))


def semgrep_core() -> str:
    """Path of semgrep's engine: `ASSAY_SEMGREP_CORE`, or in the environment beside this one; it may not exist."""
    named = os.environ.get("ASSAY_SEMGREP_CORE")
    if named:
        return named
    pattern = "lib/python*/site-packages/semgrep/bin/semgrep-core"
    beside = Path(sys.prefix).parent / ".venv-semgrep"
    return str(next(beside.glob(pattern), beside / pattern.replace("*", "3")))
