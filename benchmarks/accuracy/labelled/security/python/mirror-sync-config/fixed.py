"""Keeps mirrors of package folders up to date."""

import asyncio
import logging
import tomllib
from dataclasses import dataclass
from pathlib import Path

CONFIG = Path("/etc/mirrors.toml")
logger = logging.getLogger(__name__)


@dataclass
class Mirror:
    name: str
    source: str
    target: str

    async def sync(self) -> None:
        """Copies what has changed. Raises RuntimeError if rsync fails."""
        Path(self.target).mkdir(parents=True, exist_ok=True)
        process = await asyncio.create_subprocess_exec(
            "rsync", "-a", "--delete", "--", self.source, self.target, stderr=asyncio.subprocess.PIPE
        )
        _, errors = await process.communicate()
        if process.returncode != 0:
            raise RuntimeError(f"{self.name}: {errors.decode(errors='replace')}")
        logger.info("mirror %s is up to date", self.name)


def mirrors() -> list[Mirror]:
    return [Mirror(**section) for section in tomllib.loads(CONFIG.read_text(encoding="utf-8"))["mirror"]]


async def sync_all() -> None:
    await asyncio.gather(*(mirror.sync() for mirror in mirrors()))


if __name__ == "__main__":
    asyncio.run(sync_all())
