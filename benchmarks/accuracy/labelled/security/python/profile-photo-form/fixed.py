"""The page on which members change their photo."""

from pathlib import Path

from flask import Blueprint, redirect, render_template, url_for
from flask_login import current_user, login_required
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField, FileRequired
from werkzeug.utils import secure_filename

members = Blueprint("members", __name__)
PHOTOS = Path("/srv/members/photos")


class PhotoForm(FlaskForm):
    photo = FileField("Photo", validators=[FileRequired(), FileAllowed(["png", "jpg"], "png and jpg only")])


@members.route("/photo", methods=["GET", "POST"])
@login_required
def photo():
    """Shows the form, or keeps the photo that was sent with it."""
    form = PhotoForm()
    if not form.validate_on_submit():
        return render_template("photo.html", form=form)
    sent = form.photo.data
    name = secure_filename(f"{current_user.id}-{sent.filename}")
    sent.save(PHOTOS / name)
    current_user.photo = name
    return redirect(url_for("members.photo"))
