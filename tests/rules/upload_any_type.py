import os
import secrets
import shutil
from pathlib import Path

from django.core.files.storage import default_storage
from django.utils.text import get_valid_filename
from fastapi import UploadFile
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


def kind_of(name: str) -> str:
    kind = Path(name).suffix.lower()
    if kind not in ALLOWED:
        abort(400, "png and jpg only")
    return kind


def avatar_of_kind(user_id: int) -> str:
    upload = request.files["avatar"]
    kind = kind_of(upload.filename or "")
    # ok: upload-any-type
    upload.save(FOLDER / secure_filename(f"{user_id}-{Path(upload.filename or '').stem}{kind}"))
    return "kept"


def avatar_as_said(user_id: int) -> str:
    upload = request.files["avatar"]
    if upload.content_type not in {"image/png", "image/jpeg"}:
        abort(400, "png and jpg only")
    # ruleid: upload-any-type
    upload.save(FOLDER / f"{user_id}_{secure_filename(upload.filename)}")
    return "kept"


async def picture(file: UploadFile) -> str:
    name = secure_filename(file.filename or "picture")
    # ruleid: upload-any-type
    with open(FOLDER / name, "wb") as target:
        shutil.copyfileobj(file.file, target)
    return name


async def picture_at_once(file: UploadFile) -> str:
    name = secure_filename(file.filename or "picture")
    # ruleid: upload-any-type
    (FOLDER / name).write_bytes(await file.read())
    return name


async def picture_renamed(file: UploadFile) -> str:
    name = secrets.token_hex(16)
    # ok: upload-any-type
    (FOLDER / name).write_bytes(await file.read())
    return name


def logo(picture) -> str:
    # ruleid: upload-any-type
    return default_storage.save(f"logos/{get_valid_filename(picture.name)}", picture)


def logo_checked(picture) -> str:
    if Path(picture.name).suffix not in ALLOWED:
        raise ValueError("png and jpg only")
    # ok: upload-any-type
    return default_storage.save(f"logos/{get_valid_filename(picture.name)}", picture)


def logo_renamed(picture) -> str:
    # ok: upload-any-type
    return default_storage.save(f"logos/{secrets.token_hex(16)}", picture)
