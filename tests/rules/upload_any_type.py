import os
import secrets
from pathlib import Path

from flask import abort, request
from werkzeug.utils import secure_filename

FOLDER = Path("/srv/www/uploads")
INBOX = Path("/srv/inbox")
ALLOWED = {".png", ".jpg"}


def avatar(user_id: int) -> str:
    upload = request.files["avatar"]
    name = f"{user_id}_{secure_filename(upload.filename or 'avatar')}"
    # ruleid: upload-any-type
    upload.save(FOLDER / name)
    return name


def attachment() -> str:
    sent = request.files["file"]
    # ruleid: upload-any-type
    sent.save(os.path.join(FOLDER, secure_filename(sent.filename)))
    return "kept"


def avatar_checked(user_id: int) -> str:
    upload = request.files["avatar"]
    extension = Path(upload.filename or "").suffix.lower()
    if extension not in ALLOWED:
        abort(400, "png and jpg only")
    # ok: upload-any-type
    upload.save(FOLDER / f"{user_id}_{secure_filename(upload.filename)}")
    return "kept"


def document() -> str:
    sent = request.files["document"]
    # ok: upload-any-type
    sent.save(INBOX / secure_filename(sent.filename))
    return "kept"


def blob() -> str:
    sent = request.files["file"]
    name = secrets.token_hex(16)
    # ok: upload-any-type
    sent.save(FOLDER / name)
    return name


def report(document) -> None:
    # ok: upload-any-type
    document.save(FOLDER / "report.docx")
