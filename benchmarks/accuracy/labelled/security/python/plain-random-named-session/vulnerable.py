import logging
import random
import string

from flask import Blueprint, jsonify, request

from club.members import find_member
from club.sessions import keep

log = logging.getLogger(__name__)
sign_in = Blueprint("sign_in", __name__)
LETTERS = string.ascii_letters + string.digits


@sign_in.post("/sign-in")
def begin():
    """A session for a member."""
    member = find_member(request.form["name"], request.form["password"])
    if member is None:
        return jsonify(error="unknown"), 401
    session_id = "".join(random.choices(LETTERS, k=32))
    keep(session_id, member.number)
    response = jsonify(ok=True)
    response.set_cookie("session_id", session_id, secure=True, httponly=True, samesite="Lax")
    return response
