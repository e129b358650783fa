"""Lines of manifests: packages and versions that do not exist, withdrawn ones and bait, and honest look-alikes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.accuracy.cases import MOST_SCANS, Case, Judged, load
from benchmarks.accuracy.score import Targets
from tests.packages.index import LocalIndex, serve, wheel
from tests.packages.npm_registry import NpmRegistry, npm_registry

TARGETS = Targets(recall=0.98, false_rate=0.0)
FILLING = "x" * 20_000
"""What makes a package not an empty one."""
BAIT = ("reqeusts", "pandsa", "djang0", "beautifulsuop4", "python-dateutill")
RARE = ("quillon", "tinymap-rs", "reqests-helper-old", "panda-notes", "requestz", "old-but-alike-numpyy")


def judge(folder: Path, data: Path) -> list[Judged]:
    """See `CaseSet`."""
    cases = [_case(folder, number, one) for number, one in enumerate(load("manifests")["cases"])]
    with serve() as index, npm_registry() as npm:
        _publish(index, npm)
        own = data / "invented-manifests"  # what these registries say must not be remembered for the real ones
        env = {"UV_DEFAULT_INDEX": index.url, **npm.environment(), "ASSAY_DATA_DIR": str(own)}
        found = _scans(folder, [case.path for case in cases], own, env)
    return [
        Judged(case, tuple(one for one in found if (one["path"], one["start_line"]) == (case.path, case.lines[0])))
        for case in cases
    ]


def _case(folder: Path, number: int, one: Mapping[str, Any]) -> Case:
    """A project of its own with the case's files."""
    for path, text in one["files"].items():
        target = folder / f"project_{number}" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    line = int(one["line"])
    text = one["files"][one["path"]].splitlines()[line - 1].strip()
    return Case(one["group"], text, one["label"], f"project_{number}/{one['path']}", range(line, line + 1))


def _publish(index: LocalIndex, npm: NpmRegistry) -> None:
    young, old = ((datetime.now(UTC) - timedelta(days=days)).isoformat() for days in (9, 2000))
    for version, extra in (("1.0", {}), ("1.1", {"yanked": "It loses data."}), ("2.0", {})):
        _upload(index, "acme", version, old, **extra)
    for name, uploaded in (*((one, young) for one in (*BAIT, "young-and-honest")), *((one, old) for one in RARE)):
        _upload(index, name, "1.0", uploaded)
    for name in ("acme", "given-up", "lodahs", "crossenv", "young-and-honest"):
        npm.publish(name, "1.2.0", {})
        npm.created[name] = old if name in ("acme", "given-up") else young
    npm.deprecated["given-up"] = "It is no longer maintained."


def _upload(index: LocalIndex, name: str, version: str, uploaded: str, **extra: object) -> None:
    file = f"{name.replace('-', '_')}-{version}-py3-none-any.whl"
    content = wheel(name, version, {"module.py": FILLING}, compress=False)
    index.publish(file, content, upload_time=uploaded, **extra)


def _scans(folder: Path, paths: list[str], data: Path, env: Mapping[str, str]) -> list[dict[str, Any]]:
    """The findings once the registries have answered: npm needs a second for each package where the machine is busy."""
    found: list[dict[str, Any]] = []
    for _ in range(MOST_SCANS):
        known = {*data.glob("packages/npm-views/*")}
        found = _scan(folder, paths, env)
        if {*data.glob("packages/npm-views/*")} == known:
            break
        (data / "packages/silent").unlink(missing_ok=True)
    return found


def _scan(folder: Path, paths: list[str], env: Mapping[str, str]) -> list[dict[str, Any]]:
    """The findings in these files; they are named, for a folder is scanned for source code only."""
    command = [str(Path(sys.executable).with_name("assay")), "scan", "--format", "json", *paths]
    all_env = {**os.environ, "ASSAY_PACKAGES": "true", **env}
    # The exit status tells whether something was found, which is not of interest here.
    done = subprocess.run(command, cwd=folder, env=all_env, capture_output=True, text=True, check=False)
    if not done.stdout:
        raise RuntimeError(f"assay scan said nothing on standard output, but: {done.stderr.strip()}")
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings
