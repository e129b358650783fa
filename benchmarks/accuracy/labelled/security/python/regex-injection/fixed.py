import re

from flask import Flask, jsonify, request

app = Flask(__name__)
TITLES = ["alpha", "beta", "gamma"]


@app.get("/titles")
def titles():
    wanted = request.args.get("pattern", "")
    found = [title for title in TITLES if re.search(re.escape(wanted), title)]
    return jsonify(found)
