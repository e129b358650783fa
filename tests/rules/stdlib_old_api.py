import ast
import asyncio
import inspect
import locale
import sys
from typing import Any


def is_number(node: Any) -> bool:
    # ruleid: stdlib-old-api
    return isinstance(node, ast.Num)


def is_constant(node: Any) -> bool:
    # ok: stdlib-old-api
    return isinstance(node, ast.Constant)


def language() -> bytes:
    # ruleid: stdlib-old-api
    name = locale.getdefaultlocale()[0]
    # ok: stdlib-old-api
    return (name or locale.getlocale()[0] or "").encode()


def is_async(handler: Any) -> bool:
    # ruleid: stdlib-old-api
    old = asyncio.iscoroutinefunction(handler)
    # ok: stdlib-old-api
    return old or inspect.iscoroutinefunction(handler)


def on_windows() -> None:
    if sys.platform == "win32":
        # ok: stdlib-old-api
        asyncio.set_event_loop_policy(asyncio.WindowsSelectorEventLoopPolicy())
