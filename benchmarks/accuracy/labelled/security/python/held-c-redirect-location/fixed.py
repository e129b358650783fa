from flask import Flask, make_response, request

app = Flask(__name__)


@app.route("/out")
def out():
    target = request.args.get("to", "")
    response = make_response("", 302)
    response.headers["Location"] = "/out/" + str(len(target))
    return response
