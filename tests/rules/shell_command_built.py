import os
import shlex
import subprocess
from pathlib import Path


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
