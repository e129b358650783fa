import subprocess

from flask import Flask, jsonify, request

app = Flask(__name__)


def run_ping(host, count=3):
    command = ["ping", "-c", str(count), "--", host]
    result = subprocess.run(command, capture_output=True, text=True, timeout=10)
    return result.stdout


@app.route("/ping", methods=["POST"])
def ping():
    data = request.get_json()
    host = data.get("host")
    if not host:
        return jsonify({"error": "host is required"}), 400
    return jsonify({"output": run_ping(host)})
