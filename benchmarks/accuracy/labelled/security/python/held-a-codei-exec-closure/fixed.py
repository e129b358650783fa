"""Runs a hook of the page after it was stored."""
from flask import Flask, request

app = Flask(__name__)


def make_supplier(value):
    def supply():
        return value

    return supply


@app.route("/pages/<int:page>/hook", methods=["POST"])
def run_hook(page):
    text = request.get_data(as_text=True)
    supplier = make_supplier("done = True")
    names = {"page": page}
    exec(supplier(), names)
    return {"names": sorted(key for key in names if not key.startswith("__"))}
