import subprocess
import tempfile
from pathlib import Path


def render(html: str) -> bytes:
    """The page as a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "page.html")
        source.write_text(html, encoding="utf-8")
        command = ["weasyprint", str(source), "-"]
        return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout
