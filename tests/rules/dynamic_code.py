import ast
import builtins
import json
import re
from pathlib import Path

import pandas as pd

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


COLUMNS = ("name", "price")
CONFIG = json.load(open("rules.json"))  # noqa: SIM115


def field_setters() -> dict:
    names: dict = {}
    lines = [f"def set_{column}(row, value): row.{column} = value" for column in COLUMNS]
    # ok: dynamic-code
    exec("\n".join(lines), names)
    return names


class Formula:
    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path

    def value(self) -> float:
        if not re.fullmatch(r"[0-9+*/ ()-]+", self.text):
            raise ValueError("a formula of numbers")
        # ok: dynamic-code
        return eval(self.text)

    def rules(self) -> dict:
        # ruleid: dynamic-code
        return eval(Path(self.path).read_text())

    def run(self, names: dict) -> None:
        # ok: dynamic-code
        exec(Path(self.path).read_text(), names)

    def column(self, frame: pd.DataFrame):
        # ruleid: dynamic-code
        return pd.eval(self.text, local_dict={"frame": frame})

    def rows(self, frame: pd.DataFrame):
        # ruleid: dynamic-code
        return frame.query(self.text, engine="python")

    def builtin(self):
        # ruleid: dynamic-code
        return builtins.eval(self.text)


def fixed_rows(frame: pd.DataFrame):
    # ok: dynamic-code
    return frame.query("price > 3", engine="python")


def keyed():
    # ruleid: dynamic-code
    return eval("lambda row: " + CONFIG["key"])


def operator(name: str):
    # ok: dynamic-code
    return eval({"sum": "a + b", "product": "a * b"}[name], {"a": 1, "b": 2})


def settings(path: str) -> dict:
    values: dict = {}
    with open(path, encoding="utf-8") as file:
        # ok: dynamic-code
        exec(compile(file.read(), path, "exec"), values)
    return values


def row_filter(path: str):
    with open(path, encoding="utf-8") as file:
        # ruleid: dynamic-code
        return eval("lambda row: " + file.read())


SOURCE = "__version__ = '2.3.1'"


def own_version() -> dict:
    names: dict = {}
    # ok: dynamic-code
    exec(compile(SOURCE, "<version>", "exec"), names)
    return names
