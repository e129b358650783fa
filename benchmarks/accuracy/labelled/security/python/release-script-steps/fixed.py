"""The steps of a release, each a program that is run in the checkout."""

import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Step:
    title: str
    command: list[str]

    def shown(self) -> str:
        return f"{self.title}: {shlex.join(self.command)}"


class Release:
    def __init__(self, checkout: Path, version: str) -> None:
        self.checkout = checkout
        self.version = version

    def steps(self) -> list[Step]:
        return [
            Step("tag", ["git", "tag", "--annotate", f"v{self.version}", "--message", f"Release {self.version}"]),
            Step("push", ["git", "push", "origin", f"v{self.version}"]),
        ]

    def run(self) -> None:
        for step in self.steps():
            print(step.shown())
            subprocess.run(step.command, cwd=self.checkout, check=True, timeout=300)

    def pack(self) -> None:
        """A tarball of what git knows about, compressed."""
        script = 'git archive "$1" | zstd -o "$2"'
        target = f"release-{self.version}.tar.zst"
        subprocess.run(["sh", "-c", script, "sh", self.version, target], cwd=self.checkout, check=True, timeout=300)
