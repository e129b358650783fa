import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from shlex import quote as quoted
from string import Template


class Job:
    def __init__(self, fields: dict) -> None:
        self.source = fields["source"]
        self.pages = int(fields["pages"])

    def convert(self) -> None:
        # ruleid: shell-command-built
        subprocess.run(["/bin/sh", "-c", f"soffice --convert-to pdf {self.source}"], check=True, timeout=60)

    def archive(self) -> None:
        command = "tar czf backup.tgz %s" % self.source
        # ruleid: shell-command-built
        os.system(command)

    def count(self) -> str:
        # ruleid: shell-command-built
        return subprocess.check_output("wc -l " + self.source, shell=True, text=True, timeout=60)

    def listed(self) -> None:
        # ruleid: shell-command-built
        subprocess.run(" ".join(["ls", self.source]), shell=True, check=True, timeout=60)

    def convert_safely(self) -> None:
        # ok: shell-command-built
        subprocess.run(["soffice", "--convert-to", "pdf", self.source], check=True, timeout=60)

    def archive_safely(self) -> None:
        # ok: shell-command-built
        subprocess.run(f"tar cz {shlex.quote(self.source)} | wc -c", shell=True, check=True, timeout=60)

    def first_pages(self) -> None:
        # ok: shell-command-built
        subprocess.run(f"head -n {int(self.pages)} log.txt | tail", shell=True, check=True, timeout=60)


def restart() -> None:
    service = "assay"
    # ok: shell-command-built
    os.system(f"systemctl restart {service}")


def fixed() -> None:
    # ok: shell-command-built
    subprocess.run("ls | wc -l", shell=True, check=True, timeout=60)


def by_path(path: Path) -> None:
    # ok: shell-command-built
    subprocess.run(["sh", "run.sh", path], check=True, timeout=60)


class Remote:
    SERVICES = ("web", "worker")

    def __init__(self, client, service: str) -> None:
        self.client = client
        self.service = service

    def restart(self) -> None:
        # ruleid: shell-command-built
        self.client.exec_command(f"systemctl restart {self.service}")

    def logs(self) -> None:
        command = "journalctl -u "
        command += self.service
        # ruleid: shell-command-built
        os.system(command)

    def size(self) -> None:
        # ruleid: shell-command-built
        subprocess.run(Template("du -s $path | sort").substitute(path=self.service), shell=True, check=True, timeout=60)

    def _run(self, command: str) -> None:
        # ok: shell-command-built
        subprocess.run(command, shell=True, check=True, timeout=60)

    def stop(self) -> None:
        # ruleid: shell-command-built
        self._run(f"systemctl stop {self.service} | tee stop.log")

    def stop_all(self) -> None:
        # ok: shell-command-built
        self._run("systemctl stop web | tee stop.log")


@dataclass
class Unit:
    name: str
    lines: int

    def __post_init__(self) -> None:
        if self.name not in Remote.SERVICES:
            raise ValueError("there is no such service")

    def status(self) -> None:
        # ok: shell-command-built
        subprocess.run(f"systemctl status {self.name} | head -n {self.lines}", shell=True, check=True, timeout=60)

    def errors(self) -> None:
        # ok: shell-command-built
        os.system(f"journalctl -u {quoted(self.name)} | tail")


def every_service() -> None:
    for service in ("web", "worker"):
        # ok: shell-command-built
        os.system(f"systemctl restart {service}")


def busiest(count: int) -> None:
    # ok: shell-command-built
    os.system(f"ps --sort=-pcpu | head -n {count:d} | head -n {os.cpu_count()}")


def again() -> None:
    # ok: shell-command-built
    os.system(f"{sys.executable} {Path(__file__).parent / 'again.py'} > log.txt")


def tagged(source) -> None:
    if re.fullmatch(r"[a-z0-9-]+", source.tag):
        # ok: shell-command-built
        os.system(f"docker pull assay:{source.tag} | tail")


class Console:
    def _execute(self, argv: list) -> bytes:
        return subprocess.run(argv, capture_output=True, check=True, timeout=15).stdout

    def find(self, wanted: dict) -> bytes:
        # ruleid: shell-command-built
        return self._execute(["sh", "-c", f"grep -i {wanted['text']} app.log | tail"])

    def find_safely(self, wanted: dict) -> bytes:
        # ok: shell-command-built
        return self._execute(["grep", "-i", "-F", "-e", wanted["text"], "app.log"])
