"""Packs a folder with the tar of the system."""
import subprocess
from pathlib import Path


class Packer:
    def __init__(self, level=6, exclude=()):
        self.level = level
        self.exclude = tuple(exclude)

    def command(self, folder, target):
        skipped = [f"--exclude={one}" for one in self.exclude]
        return ["tar", *skipped, "-czf", str(target), "--", str(folder)]

    def pack(self, folder):
        """Writes `folder` to an archive beside it."""
        target = Path(folder).with_suffix(".tgz")
        subprocess.check_call(self.command(folder, target))
        return target
