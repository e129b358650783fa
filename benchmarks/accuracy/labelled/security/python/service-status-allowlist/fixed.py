"""Shows how the services of a host are doing."""

import os
import subprocess
from dataclasses import dataclass
from shlex import quote as quoted

SERVICES = ("web", "worker", "scheduler")
LINES = 20


@dataclass
class Status:
    service: str

    def __post_init__(self) -> None:
        if self.service not in SERVICES:
            raise ValueError(f"there is no service {self.service!r}")

    def journal(self) -> str:
        """The last errors of the service."""
        command = f"journalctl -u {quoted(self.service)} -p err | tail -n {LINES}"
        return subprocess.check_output(command, shell=True, text=True, timeout=30)


def overview() -> dict[str, str]:
    """Service -> state."""
    states = {}
    for service in SERVICES:
        command = f"systemctl show {service} --property=ActiveState | cut -d= -f2"
        states[service] = subprocess.check_output(command, shell=True, text=True, timeout=30).strip()
    return states


def busiest() -> str:
    """The processes that use most of the processors, as many as there are processors."""
    count = os.cpu_count() or 1
    command = f"ps -eo pcpu,comm --sort=-pcpu | head -n {count:d}"
    return subprocess.check_output(command, shell=True, text=True, timeout=30)
