import json


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
    # ok: json-in-script
    return '<script type="application/json">' + json.dumps(chart) + "</script>"


def loader(chart: dict) -> str:
    # ok: json-in-script
    return '<script src="/chart.js"></script>' + json.dumps({"fixed": 1})


def answer(chart: dict) -> str:
    # ok: json-in-script
    return json.dumps(chart)
