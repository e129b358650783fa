from pathlib import Path

from flask import Flask, flash, redirect, request, url_for
from flask.views import MethodView
from flask_login import login_required
from werkzeug.utils import secure_filename

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024
PHOTOS = Path(app.static_folder) / "photos"


class PhotoUpload(MethodView):
    """Adds photos to an album; several can be sent at once."""

    decorators = [login_required]

    def post(self, album_id: int):
        album = PHOTOS / str(album_id)
        album.mkdir(parents=True, exist_ok=True)
        photos = request.files.getlist("photos")
        for photo in photos:
            if not photo.filename:
                continue
            target = album / secure_filename(photo.filename)
            photo.save(str(target))
        flash(f"{len(photos)} photos were added")
        return redirect(url_for("album", album_id=album_id))


app.add_url_rule("/albums/<int:album_id>/photos", view_func=PhotoUpload.as_view("photo_upload"))


@app.get("/albums/<int:album_id>")
@login_required
def album(album_id: int):
    folder = PHOTOS / str(album_id)
    names = sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []
    return {"photos": names}
