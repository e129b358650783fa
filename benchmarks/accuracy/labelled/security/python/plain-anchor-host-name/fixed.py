import re
import subprocess


def validate_host(host: str) -> str:
    """Raises ValueError for anything but a plain host name."""
    if not re.fullmatch(r"[a-zA-Z0-9.-]+", host):
        raise ValueError("not a host name")
    return host


def reachable(host: str) -> bool:
    """Whether the host answers one ping."""
    command = ["ping", "-c", "1", "-W", "2", "--", validate_host(host)]
    return subprocess.run(command, capture_output=True, check=False, timeout=5).returncode == 0
