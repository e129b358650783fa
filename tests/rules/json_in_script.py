import json
import logging

logger = logging.getLogger(__name__)


def snippet(chart: dict) -> str:
    # ruleid: json-in-script
    return "<script>drawChart(" + json.dumps(chart) + ");</script>"


def page(board) -> str:
    # ruleid: json-in-script
    state = json.dumps(board.state())
    return f"<html><script>window.STATE = {state};</script></html>"


def snippet_escaped(chart: dict) -> str:
    # ok: json-in-script
    return "<script>drawChart(" + json.dumps(chart).replace("<", "\\u003c") + ");</script>"


def data_element(chart: dict) -> str:
    # ruleid: json-in-script
    return '<script type="application/json">' + json.dumps(chart) + "</script>"


def loader(chart: dict) -> str:
    # ok: json-in-script
    return '<script src="/chart.js"></script>' + json.dumps({"fixed": 1})


def answer(chart: dict) -> str:
    # ok: json-in-script
    return json.dumps(chart)


PAGE = "<main></main><script>const board = __BOARD__;</script>"
ROWS = ("name", "count")


def filled(board: dict) -> str:
    # ruleid: json-in-script
    return PAGE.replace("__BOARD__", json.dumps(board))


def filled_escaped(board: dict) -> str:
    text = json.dumps(board).replace("<", "\\u003c")
    # ok: json-in-script
    return PAGE.replace("__BOARD__", text)


def reported(board: dict) -> str:
    # ok: json-in-script
    logger.info("board %s", json.dumps(board))
    return "<script>drawBoard();</script>"


def columns() -> str:
    # ok: json-in-script
    return "<script>drawColumns(" + json.dumps(ROWS) + ");</script>"


def sizes(boards: list) -> str:
    # ok: json-in-script
    return f"<script>drawSizes({json.dumps([len(board) for board in boards])});</script>"
