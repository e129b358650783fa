"""Reads what the exporters wrote."""

import subprocess
from pathlib import Path


def convert(source: Path, target: Path) -> None:
    """Turn a spreadsheet into text."""
    command = ["in2csv", str(source)]
    done = subprocess.run(command, capture_output=True, timeout=60)
    target.write_bytes(done.stdout)


def names(folder: Path) -> list[str]:
    """The names of all spreadsheets in a folder."""
    found = sorted(path.stem for path in folder.glob("*.xlsx"))
    return [name for name in found if not name.startswith("~")]
