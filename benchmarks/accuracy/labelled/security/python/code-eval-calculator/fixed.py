import ast

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.route("/calculate", methods=["POST"])
def calculate():
    expression = request.json.get("expression", "")
    if len(expression) > 100:
        return jsonify({"error": "too long"}), 400
    try:
        result = ast.literal_eval(expression)
    except (ValueError, SyntaxError):
        return jsonify({"error": "invalid expression"}), 400
    return jsonify({"result": result})
