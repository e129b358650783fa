"""Endpoints for the user's own profile."""

from flask import Blueprint, abort, jsonify, request

from app.extensions import db
from app.models import User

profile = Blueprint("profile", __name__)


@profile.patch("/users/<int:user_id>")
def update(user_id: int):
    """Change the display name."""
    payload = request.get_json()
    user = User.query.filter_by(id=user_id).first()
    user.display_name = payload["display_name"]
    db.session.commit()
    return jsonify({"id": user_id, "display_name": payload["display_name"]})
