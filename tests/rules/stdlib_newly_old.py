import asyncio
import shutil
import sys

# ruleid: stdlib-newly-old
from typing import ByteString

# ok: stdlib-newly-old
from typing import Any


def remove(path: str, report: Any) -> None:
    if sys.version_info >= (3, 12):
        # ok: stdlib-newly-old
        shutil.rmtree(path, onexc=report)
    else:
        # ok: stdlib-newly-old
        shutil.rmtree(path, onerror=report)


def use_selectors() -> None:
    # ruleid: stdlib-newly-old
    asyncio.set_event_loop_policy(None)


def run(main: Any) -> ByteString:
    # ok: stdlib-newly-old
    return asyncio.run(main, loop_factory=asyncio.SelectorEventLoop)
