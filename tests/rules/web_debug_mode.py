import os
import subprocess

from fastapi import FastAPI
from flask import Flask

app = Flask(__name__)
# ruleid: web-debug-mode
service = FastAPI(debug=True)
# ok: web-debug-mode
quiet = FastAPI(debug=False)
# ruleid: web-debug-mode
app.config["DEBUG"] = True
# ok: web-debug-mode
app.config["TESTING"] = True


def start():
    # ruleid: web-debug-mode
    app.run(host="0.0.0.0", port=8080, debug=True)


def start_by_default():
    # ruleid: web-debug-mode
    app.run(debug=os.environ.get("FLASK_DEBUG", "1") == "1")


def start_quietly():
    # ok: web-debug-mode
    app.run(host="127.0.0.1", port=8080)


def start_as_told():
    # ok: web-debug-mode
    app.run(debug=os.environ.get("FLASK_DEBUG", "0") == "1")


def build():
    # ok: web-debug-mode
    subprocess.run(["make"], debug=True)
