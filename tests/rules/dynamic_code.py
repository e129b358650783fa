import ast
import json
from pathlib import Path

ALLOWED = (ast.Expression, ast.Constant)


class Alert:
    def __init__(self, source: str) -> None:
        self.code = compile(source, "<alert>", "eval")

    def firing(self, metrics: dict) -> bool:
        # ruleid: dynamic-code
        return bool(eval(self.code, {}, metrics))


def applies(rule, cart) -> bool:
    # ruleid: dynamic-code
    return bool(eval(rule.condition, {"__builtins__": {}}, {"total": cart.total}))


def run_step(step: dict, names: dict) -> None:
    # ruleid: dynamic-code
    exec(step["script"], names)


def value_of(text: str):
    # ok: dynamic-code
    return ast.literal_eval(text)


def two() -> int:
    # ok: dynamic-code
    return eval("1 + 1")


def version() -> str:
    names: dict = {}
    # ok: dynamic-code
    exec(Path(__file__).with_name("version.py").read_text(), names)
    return names["__version__"]


def parsed(text: str):
    # ok: dynamic-code
    return json.loads(text)


class Frame:
    def eval(self, text: str) -> float:
        return float(text)


def of_frame(frame: Frame, text: str) -> float:
    # ok: dynamic-code
    return frame.eval(text)
