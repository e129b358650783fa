"""Attachments of posts in the forum."""

import os
import uuid

from flask import Blueprint, current_app, jsonify, request
from flask_login import login_required
from werkzeug.utils import secure_filename

forum = Blueprint("forum", __name__, url_prefix="/forum")


@forum.post("/<int:post_id>/attachments")
@login_required
def attach(post_id: int):
    """Keeps the file beside the others of the post."""
    sent = request.files.get("attachment")
    if sent is None or not sent.filename:
        return jsonify(error="no file was sent"), 400
    folder = os.path.join(current_app.static_folder, "attachments", str(post_id))
    os.makedirs(folder, exist_ok=True)
    filename = secure_filename(f"{uuid.uuid4().hex}_{sent.filename}")
    sent.save(os.path.join(folder, filename))
    return jsonify(name=filename), 201


@forum.get("/<int:post_id>/attachments")
@login_required
def attachments(post_id: int):
    folder = os.path.join(current_app.static_folder, "attachments", str(post_id))
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return jsonify(names=names)
