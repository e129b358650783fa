"""Runs the hooks that users configured for a job."""
import os
import subprocess


def run_hook(job, hook):
    """The exit status of the hook."""
    command = [hook, "--job", job["name"]]
    return subprocess.Popen(command, cwd=job["folder"], env=dict(os.environ)).wait()
