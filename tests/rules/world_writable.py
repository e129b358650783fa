import os
import stat
import subprocess
from pathlib import Path


def share(path):
    # ruleid: world-writable
    os.chmod(path, 0o777)


def share_file(path):
    # ruleid: world-writable
    Path(path).chmod(stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH)


def everything():
    # ruleid: world-writable
    os.umask(0)


def command(path):
    # ruleid: world-writable
    subprocess.run(["chmod", "-R", "777", path], check=True)


def keep(path):
    # ok: world-writable
    os.chmod(path, 0o600)


def script(path):
    # ok: world-writable
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def narrow():
    # ok: world-writable
    os.umask(0o077)


def own_command(path):
    # ok: world-writable
    subprocess.run(["chmod", "750", path], check=True)


def folder(path):
    # ok: world-writable
    os.makedirs(path, mode=0o755, exist_ok=True)
