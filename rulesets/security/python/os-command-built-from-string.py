import os
import shlex
import subprocess
from pathlib import Path

BACKUP_DIR = "/var/backups"


def create_thumbnail(source, target):
    """Create a thumbnail of an uploaded image."""
    if not source.endswith((".png", ".jpg")):
        raise ValueError("unsupported image type")
    # ruleid: os-command-built-from-string
    os.system(f"convert {source} -resize 128x128 {target}")


def archive(folder):
    command = "tar czf /tmp/archive.tar.gz " + folder
    # ruleid: os-command-built-from-string
    subprocess.run(command, shell=True, check=True)


def ping(host):
    # ruleid: os-command-built-from-string
    return subprocess.check_output("ping -c 1 {}".format(host), shell=True)


def create_thumbnail_argv(source, target):
    # ok: os-command-built-from-string
    subprocess.run(["convert", "--", source, "-resize", "128x128", target], check=True, timeout=30)


def list_backups():
    # ok: os-command-built-from-string
    return subprocess.run(f"ls -1 {BACKUP_DIR} | wc -l", shell=True, capture_output=True, check=True)


def free_space():
    # ok: os-command-built-from-string
    return subprocess.getoutput("df -h /")


def archive_quoted(folder: Path):
    command = f"tar czf - {shlex.quote(str(folder))} | gzip -t"
    # ok: os-command-built-from-string
    subprocess.run(command, shell=True, check=True)


def archive_no_shell(folder):
    target = f"{folder}.tar.gz"
    # ok: os-command-built-from-string
    subprocess.run(["tar", "czf", target, folder], check=True, shell=False)
