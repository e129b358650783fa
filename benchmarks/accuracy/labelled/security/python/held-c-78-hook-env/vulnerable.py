"""Runs the hooks that users configured for a job."""
import os
import subprocess


def run_hook(job, hook):
    """The exit status of the hook."""
    command = "cd %s && %s --job %s" % (job["folder"], hook, job["name"])
    return subprocess.Popen(command, shell=True, env=dict(os.environ)).wait()
