import os

from fastapi import FastAPI
from flask import Flask

app = Flask(__name__)
# ruleid: web-debug-mode
api = FastAPI(title="orders", debug=True)
# ok: web-debug-mode
internal_api = FastAPI(title="stock")


def main() -> None:
    # ruleid: web-debug-mode
    app.run(host="0.0.0.0", port=8000, debug=True)


def main_local() -> None:
    # ok: web-debug-mode
    app.run(host="127.0.0.1", port=8000)


def run_pipeline(runner) -> None:
    # ok: web-debug-mode
    runner.run(debug=True)


def main_configured() -> None:
    # ok: web-debug-mode
    app.run(debug=os.environ.get("FLASK_DEBUG") == "1")
