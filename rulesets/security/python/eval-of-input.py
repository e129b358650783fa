import ast
import json
import operator

from fastapi import FastAPI
from flask import Flask, request

app = Flask(__name__)
api = FastAPI()
OPERATIONS = {"add": operator.add, "subtract": operator.sub}


@app.post("/calculate")
def calculate():
    expression = request.json.get("expression", "")
    if len(expression) > 200:
        return {"error": "expression too long"}, 400
    # ruleid: eval-of-input
    return {"result": eval(expression, {"__builtins__": {}})}


@api.get("/filter")
async def filter_rows(condition: str):
    # ruleid: eval-of-input
    return [row for row in ROWS if eval(condition)]


@app.post("/hooks")
def run_hook():
    # ruleid: eval-of-input
    exec(request.form["code"])
    return {"ok": True}


@app.post("/calculate/safe")
def calculate_safe():
    body = request.get_json()
    # ok: eval-of-input
    return {"result": OPERATIONS[body["operation"]](body["left"], body["right"])}


@app.post("/settings")
def settings():
    # ok: eval-of-input
    return {"settings": ast.literal_eval(request.form["settings"])}


@app.post("/settings/json")
def settings_json():
    # ok: eval-of-input
    return {"settings": json.loads(request.data)}


def constant_expression():
    # ok: eval-of-input
    return eval("1 + 1")
