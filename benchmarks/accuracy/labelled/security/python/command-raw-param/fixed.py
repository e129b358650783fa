import shlex
import subprocess


def execute(command):
    """Run a maintenance command and return its output."""
    completed = subprocess.run(shlex.split(command), capture_output=True, text=True)
    if completed.returncode != 0:
        raise RuntimeError(completed.stderr)
    return completed.stdout
