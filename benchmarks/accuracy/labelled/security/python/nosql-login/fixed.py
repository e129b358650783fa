from flask import Flask, jsonify, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient()["shop"]["users"]


@app.post("/session")
def create_session():
    data = request.get_json()
    user = users.find_one({"name": str(data["name"]), "pin": str(data["pin"])})
    return jsonify({"ok": user is not None})
