"""A package that does not exist is told of once in a whole review: on the line of its manifest if that is new."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.packages.index import LocalIndex


def scan(folder: Path, index: LocalIndex, *paths: str) -> dict[str, Any]:
    for path, text in {"requirements.txt": "invented==1.0\n", "shop.py": "import invented\n"}.items():
        (folder / path).write_text(text, encoding="utf-8")
    own = {"ASSAY_PACKAGES": "true", "ASSAY_DATA_DIR": str(folder / "data"), "UV_DEFAULT_INDEX": index.url}
    command = [str(Path(sys.executable).with_name("assay")), "scan", "--format", "json", *paths]
    done = subprocess.run(command, cwd=folder, env={**os.environ, **own}, capture_output=True, check=False)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def places(report: dict[str, Any]) -> list[tuple[str, str, int]]:
    return [(one["rule"], one["path"], one["start_line"]) for one in report["findings"]]


def test_on_the_manifest_s_line_and_not_where_it_is_imported(index: LocalIndex, tmp_path: Path) -> None:
    report = scan(tmp_path, index, "requirements.txt", "shop.py")
    assert places(report) == [("phantom/package", "requirements.txt", 1)]
    assert report["coverage"]["not_reviewed"] == []


def test_where_it_is_imported_if_the_manifest_did_not_change(index: LocalIndex, tmp_path: Path) -> None:
    assert places(scan(tmp_path, index, "shop.py")) == [("phantom/package", "shop.py", 1)]


def test_a_change_of_manifests_alone_is_checked(index: LocalIndex, tmp_path: Path) -> None:
    assert places(scan(tmp_path, index, "requirements.txt")) == [("phantom/package", "requirements.txt", 1)]
