import subprocess
from pathlib import Path


def copy(source: Path, host: str, target: str) -> None:
    """Raises subprocess.CalledProcessError with what scp said."""
    command = ["scp", "-B", "-o", "StrictHostKeyChecking=yes", "--", str(source), f"{host}:{target}"]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def copy_all(sources: list[Path], host: str, target: str) -> int:
    for source in sources:
        copy(source, host, target)
    return len(sources)
