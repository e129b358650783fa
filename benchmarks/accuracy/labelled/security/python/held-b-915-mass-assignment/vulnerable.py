"""Lets members change their own profile."""
from flask import Flask, request
from models import Member, db

app = Flask(__name__)


@app.post("/members")
def create_member():
    data = request.get_json()
    member = Member(**data)
    db.session.add(member)
    db.session.commit()
    return {"id": member.id}, 201
