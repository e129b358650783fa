import ast
import asyncio
import inspect
import locale
import shutil
import sys

# ruleid: stdlib-old-api
from typing import ByteString
# ok: stdlib-old-api
from typing import Any


def is_number(node: Any) -> bool:
    # ruleid: stdlib-old-api
    return isinstance(node, ast.Num)


def is_constant(node: Any) -> bool:
    # ok: stdlib-old-api
    return isinstance(node, ast.Constant)


def language() -> ByteString:
    # ruleid: stdlib-old-api
    name = locale.getdefaultlocale()[0]
    # ok: stdlib-old-api
    return (name or locale.getlocale()[0] or "").encode()


def is_async(handler: Any) -> bool:
    # ruleid: stdlib-old-api
    old = asyncio.iscoroutinefunction(handler)
    # ok: stdlib-old-api
    return old or inspect.iscoroutinefunction(handler)


def remove(path: str, report: Any) -> None:
    if sys.version_info >= (3, 12):
        # ok: stdlib-old-api
        shutil.rmtree(path, onexc=report)
    else:
        # ok: stdlib-old-api
        shutil.rmtree(path, onerror=report)
