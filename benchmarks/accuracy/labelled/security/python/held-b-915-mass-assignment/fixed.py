"""Lets members change their own profile."""
from flask import Flask, request
from models import Member, db

app = Flask(__name__)
EDITABLE = ("name", "motto", "homepage")


@app.post("/members")
def create_member():
    data = request.get_json()
    member = Member(**{key: data[key] for key in EDITABLE if key in data})
    db.session.add(member)
    db.session.commit()
    return {"id": member.id}, 201
