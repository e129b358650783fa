"""Whether the scanner still finds what it must: built-in files with one known defect for each engine and family.

An engine that starts, ends well and says nothing looks just like clean code. A review is only believed when the live
engines, with the rules and the limits of a real review, found these defects within the last hour on this machine.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from review.finding import AnalyzerRun
from review.phantom.dossier import Dossier, Surroundings, Unpacked
from review.source import SourceFile
from workers.scanning import Scanner

FRESH_SECONDS = 3600.0

_PYTHON = b"""import logging
import re
import subprocess

import assay_canary
import jwt
import os

log = logging.getLogger(__name__)


def first(lines, command, token):
    log.warn("reading")
    seen = []
    skus = []
    skus.push(token)
    claims = jwt.decode(token, options={"verify_signature": False})
    for line in lines:
        pattern = re.compile("a+b")
        seen.append(pattern.findall(line))
    try:
        subprocess.call(command, shell=True)
    except Exception:
        pass
    return os.exists(assay_canary.vanished(claims))
"""
_SCRIPT = b"""function copy(order, rows) {
  const seen = rows.contains(order.id);
  try {
    order.check();
  } catch (error) {}
  return [seen, JSON.parse(JSON.stringify(order))];
}
"""
_GO = b"""package canary

import (
	"crypto/tls"
	"io/ioutil"
)

var config = &tls.Config{InsecureSkipVerify: true}

func Read(path string) ([]byte, error) {
\treturn ioutil.ReadFile(path)
}
"""
FILES = (SourceFile("canary.py", _PYTHON), SourceFile("canary.js", _SCRIPT), SourceFile("canary.go", _GO))

MUST_FIND = (
    ("assay", "edge-case/swallowed-exception"),
    ("assay", "phantom/stdlib-member"),
    ("assay", "security/jwt-not-verified"),
    ("assay", "security/os-command-built-from-string"),
    ("bandit", "edge-case/bandit-except-pass"),
    ("bandit", "security/bandit-shell-true"),
    ("packages", "phantom/package-member"),
    ("semgrep", "edge-case/js-empty-catch"),
    ("semgrep", "outdated/go-ioutil"),
    ("semgrep", "outdated/logging-warn"),
    ("semgrep", "phantom/list-method-from-another-language"),
    ("semgrep", "scale/js-json-copy"),
    ("semgrep", "scale/regex-compiled-in-loop"),
    ("semgrep", "security/go-tls-verification-off"),
)
"""(analyzer, rule) of each defect in `FILES`."""


def problem_of(scanner: Scanner) -> str:
    """What the scanner does not find, as a clause for the check's title; empty where it finds everything."""
    with tempfile.TemporaryDirectory(prefix="assay-canary-") as folder:
        Path(folder, "assay_canary.py").write_text("def present(claims):\n    return claims\n", encoding="utf-8")
        package = Unpacked("assay-canary", "1.0", folder, ("assay_canary",))
        dossier = Dossier({"canary.py": 0}, (Surroundings((package,)),), str(Path(folder, "facts")))
        return _missed(scanner.knowing(dossier)(FILES))


def _missed(runs: Sequence[AnalyzerRun]) -> str:
    for run in runs:
        if run.status != "ok":
            return f"{run.name} {run.status}"
    found = {(run.name, one.rule) for run in runs for one in run.findings}
    missed = [f"{name} missed {rule}" for name, rule in MUST_FIND if (name, rule) not in found]
    return f"{missed[0]}{f' and {len(missed) - 1} more' if missed[1:] else ''}" if missed else ""


@dataclass(frozen=True)
class Canary:
    """The last answer of this machine, kept in a file that all its worker processes share."""

    record: Path

    def problem(self, scanner: Scanner) -> str:
        """See `problem_of`. An answer older than FRESH_SECONDS, of other rules, or a bad one is asked again."""
        state = {"rules": _digest(scanner), "problem": ""}
        if self._remembered() == state:
            return ""
        problem = problem_of(scanner)
        self._remember({**state, "problem": problem})
        return problem

    def _remembered(self) -> object:
        try:
            if not 0 <= time.time() - self.record.stat().st_mtime <= FRESH_SECONDS:
                return None
            return json.loads(self.record.read_text("utf-8"))
        except (OSError, ValueError):
            return None  # never asked, or half written when the machine stopped

    def _remember(self, state: dict[str, str]) -> None:
        self.record.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.record.with_name(f"{self.record.name}.{os.getpid()}")
        unfinished.write_text(json.dumps(state), encoding="utf-8")
        unfinished.replace(self.record)


def _digest(scanner: Scanner) -> str:
    """What an answer holds for: another installation that shares the folder must ask again."""
    tools = scanner.equipment.tools
    told = json.dumps([tools.semgrep_core, sorted(scanner.equipment.rules), tools.semgrep_rules], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()
