from flask import Flask, request
from pymongo import MongoClient

app = Flask(__name__)
users = MongoClient().app.users


@app.post("/login")
def login():
    data = request.get_json()
    # ruleid: nosql-from-request
    found = users.find_one({"name": data["name"]})
    # ok: nosql-from-request
    found = users.find_one({"name": str(data["name"])})
    return {"ok": found is not None}
