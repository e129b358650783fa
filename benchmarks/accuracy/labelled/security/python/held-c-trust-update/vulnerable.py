from flask import Flask, request, session

app = Flask(__name__)


@app.route("/preferences", methods=["POST"])
def preferences():
    session.update(request.form.to_dict())
    return "stored"
