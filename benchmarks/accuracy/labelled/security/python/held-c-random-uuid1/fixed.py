import uuid

from flask import Flask, request

app = Flask(__name__)
SESSIONS = {}


@app.route("/login", methods=["POST"])
def login():
    session_id = str(uuid.uuid4())
    SESSIONS[session_id] = request.form["user"]
    return {"session": session_id}
