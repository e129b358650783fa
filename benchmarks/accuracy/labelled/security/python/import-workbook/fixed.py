"""Price lists that dealers send, as workbooks; what they hold is read and written out anew."""

import secrets
from pathlib import Path

from flask import Flask, abort, request
from flask_login import login_required
from openpyxl import load_workbook
from werkzeug.utils import secure_filename

app = Flask(__name__)
PUBLIC = Path("/srv/prices/public")
KINDS = {".xlsx", ".csv"}


def kind_of(filename: str) -> str:
    """The kind of a file by its name; answers 400 for anything else than a table."""
    kind = Path(filename).suffix.lower()
    if kind not in KINDS:
        abort(400, "xlsx and csv only")
    return kind


@app.post("/prices")
@login_required
def receive():
    sent = request.files["prices"]
    name = secure_filename(sent.filename or "")
    kind = kind_of(name)
    target = PUBLIC / f"{secrets.token_hex(8)}{kind}"
    sent.save(target)
    return {"received": target.name}, 202


@app.post("/prices/<int:dealer_id>/kept")
@login_required
def keep(dealer_id: int):
    """The same file under its own name, for the dealer."""
    sent = request.files["prices"]
    kind = kind_of(sent.filename or "")
    sent.save(PUBLIC / str(dealer_id) / secure_filename(f"{Path(sent.filename or '').stem}{kind}"))
    return {"received": True}, 202


def summary(path: Path) -> Path:
    book = load_workbook(path, read_only=False)
    book.active.title = "Prices"
    target = path.with_name(f"{path.stem}-summary.xlsx")
    book.save(target)
    return target
