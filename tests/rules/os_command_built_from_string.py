import os
import shlex
import subprocess
import sys


def archive(folder, name):
    # ruleid: os-command-built-from-string
    os.system(f"tar -czf {name}.tar.gz {folder}")
    # ok: os-command-built-from-string
    subprocess.run(["tar", "-czf", f"{name}.tar.gz", folder], check=True)


def count(path):
    # ruleid: os-command-built-from-string
    return subprocess.check_output("wc -l " + path, shell=True)


def count_quoted(path):
    # ok: os-command-built-from-string
    return subprocess.check_output("wc -l " + shlex.quote(path), shell=True)


def disk():
    # ok: os-command-built-from-string
    return os.popen("df -h | tail -1").read()


def version(number: int):
    # ok: os-command-built-from-string
    os.system(f"{sys.executable} -m tool --version {number}")
