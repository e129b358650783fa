import ast

from flask import Flask, request

app = Flask(__name__)
OPERATIONS = {"sum": sum, "max": max}


@app.post("/run")
def run():
    data = request.get_json()
    # ruleid: eval-of-input
    result = eval(data["formula"], {"__builtins__": {}})
    # ok: eval-of-input
    result = ast.literal_eval(data["formula"])
    # ruleid: eval-of-input
    exec(compile(request.form["code"], "<job>", "exec"))
    # ok: eval-of-input
    return str(OPERATIONS[data["operation"]]([1, 2])) + str(result)
