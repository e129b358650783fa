"""Clones the repositories that a team maintains."""
import os
import subprocess


class Mirror:
    """A folder with copies of repositories."""

    def __init__(self, folder):
        self.folder = folder

    def clone(self, url, branch="main"):
        """Clones one branch of `url`; raises CalledProcessError where git fails."""
        name = url.rstrip("/").rsplit("/", 1)[-1]
        target = os.path.join(self.folder, os.path.basename(name))
        subprocess.run(f"git clone --depth 1 -b {branch} {url} {target}", shell=True, check=True)
        return target
