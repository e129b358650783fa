from flask import Flask, request

app = Flask(__name__)


@app.route("/c")
def view():
    values = ["first", request.args.get("name"), "last"]
    values.pop(0)
    with open("/srv/data/" + values[1]) as handle:
        return {"size": len(handle.read())}
