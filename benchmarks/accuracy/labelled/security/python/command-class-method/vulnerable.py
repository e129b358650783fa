import subprocess


class GitClient:
    def __init__(self, workdir):
        self.workdir = workdir

    def _run(self, command):
        return subprocess.run(command, shell=True, cwd=self.workdir, check=True, capture_output=True)

    def checkout(self, branch):
        return self._run("git checkout " + branch)
