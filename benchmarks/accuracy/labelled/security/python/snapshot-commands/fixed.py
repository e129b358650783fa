"""Snapshots of a volume group, and how much room they take."""

import shlex
import subprocess
from pathlib import Path

GROUP = "vg0"


class Volume:
    def __init__(self, fields: dict[str, str]) -> None:
        self.name = fields["name"]
        self.keep = int(fields["keep"])

    def snapshot(self, label: str) -> None:
        subprocess.run(
            ["lvcreate", "--snapshot", "--name", f"{self.name}-{label}", f"{GROUP}/{self.name}"], check=True, timeout=60
        )

    def dump(self, target: Path) -> None:
        """Writes the volume to a compressed file."""
        device = shlex.quote(f"/dev/{GROUP}/{self.name}")
        subprocess.run(f"dd if={device} bs=4M | zstd > {shlex.quote(str(target))}", shell=True, check=True, timeout=7200)

    def size(self) -> str:
        answer = subprocess.run(
            ["lvs", "--noheadings", "-o", "lv_size", self.name], check=True, capture_output=True, text=True, timeout=60
        )
        return answer.stdout.strip()


def newest(count: int) -> str:
    """The names of the youngest snapshots, one per line."""
    command = f"lvs --noheadings -o lv_name {GROUP} | tail -n {int(count)}"
    return subprocess.check_output(command, shell=True, text=True, timeout=60)
