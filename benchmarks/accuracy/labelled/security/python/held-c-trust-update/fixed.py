from flask import Flask, request, session

app = Flask(__name__)


@app.route("/preferences", methods=["POST"])
def preferences():
    session.update(compact=request.form.get("compact") == "1")
    return "stored"
