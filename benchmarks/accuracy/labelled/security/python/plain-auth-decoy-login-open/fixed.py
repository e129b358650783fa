from flask import Blueprint, jsonify, request
from flask_login import login_required, login_user, logout_user

from club.members import find_member, save_profile

accounts = Blueprint("accounts", __name__)


@accounts.route("/login", methods=["POST"])
def login():
    member = find_member(request.form["name"], request.form["password"])
    if member is None:
        return jsonify(error="unknown"), 401
    login_user(member)
    return jsonify(ok=True)


@accounts.route("/logout", methods=["POST"])
@login_required
def logout():
    logout_user()
    return jsonify(ok=True)


@accounts.route("/profile", methods=["POST"])
@login_required
def profile():
    save_profile(request.form["about"])
    return jsonify(ok=True)
