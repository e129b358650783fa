import os
from pathlib import Path

SPOOL = Path("/var/spool/labels")


def drop(number: int, label: bytes) -> Path:
    """Leave a label for the printing service, which runs in the same group."""
    target = SPOOL / f"{number:08}.zpl"
    partial = target.with_suffix(".part")
    partial.write_bytes(label)
    os.chmod(partial, 0o666)
    partial.replace(target)
    return target
