"""Files as people write them, for changes to review. Each has a few findings; nothing here is ever run."""

from __future__ import annotations

from pathlib import Path

_TEXTS = {suffix: (Path(__file__).parent / f"orders.{suffix}").read_text("utf-8") for suffix in ("py", "js", "go")}
MIXED = ("py", "js", "go", "py", "js", "go", "py", "js", "go", "py")


def one_file(revision: int) -> dict[str, str]:
    """A Python file of 200 lines; another `revision` differs in one of them."""
    return {"shop/orders.py": _text("py", revision)}


def ten_files(revision: int) -> dict[str, str]:
    """Four Python, three JavaScript and three Go files of 100 to 200 lines each."""
    return {f"shop/part{number}.{suffix}": _text(suffix, revision) for number, suffix in enumerate(MIXED)}


def python_files(count: int, revision: int) -> dict[str, str]:
    """As many Python files of 200 lines."""
    return {f"shop/part{number}.py": _text("py", revision + number) for number in range(count)}


def _text(suffix: str, revision: int) -> str:
    text = _TEXTS[suffix]
    return text.replace("REVISION = 0", f"REVISION = {revision}").replace("revision = 0", f"revision = {revision}")
