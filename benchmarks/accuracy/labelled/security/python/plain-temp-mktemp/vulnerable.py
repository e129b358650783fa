import subprocess
import tempfile
from pathlib import Path


def render(html: str) -> bytes:
    """The page as a PDF."""
    source = Path(tempfile.mktemp(suffix=".html"))
    source.write_text(html, encoding="utf-8")
    try:
        command = ["weasyprint", str(source), "-"]
        return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
    finally:
        source.unlink()
