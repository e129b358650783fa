import os
from pathlib import Path
from uuid import UUID

from fastapi import FastAPI, HTTPException
from fastapi.responses import FileResponse
from flask import Flask, abort, request, send_file, send_from_directory
from werkzeug.utils import secure_filename

app = Flask(__name__)
api = FastAPI()
REPORTS = Path("/srv/reports").resolve()
TEMPLATES = {"invoice": "invoice.html", "receipt": "receipt.html"}


@app.route("/reports")
def download_report():
    name = request.args.get("name", "")
    if not name or len(name) > 100:
        abort(400)
    # ruleid: path-from-request
    return send_file(os.path.join("/srv/reports", name))


@app.get("/notes/<path:note>")
def read_note(note):
    # ruleid: path-from-request
    with open(f"/srv/notes/{note}", encoding="utf-8") as handle:
        return handle.read()


@api.get("/files/{filename}")
async def get_file(filename: str):
    path = REPORTS / filename
    # ruleid: path-from-request
    return FileResponse(path)


@app.post("/upload")
def upload():
    document = request.files["document"]
    # ruleid: path-from-request
    document.save(os.path.join("/srv/uploads", document.filename))
    return {"saved": True}


@app.route("/reports/safe")
def download_report_safe():
    # ok: path-from-request
    return send_from_directory("/srv/reports", request.args["name"])


@api.get("/files/resolved/{filename}")
async def get_file_resolved(filename: str):
    path = (REPORTS / filename).resolve()
    if not path.is_relative_to(REPORTS):
        raise HTTPException(status_code=404)
    # ok: path-from-request
    return FileResponse(path)


@app.post("/upload/safe")
def upload_safe():
    document = request.files["document"]
    # ok: path-from-request
    document.save(os.path.join("/srv/uploads", secure_filename(document.filename)))
    return {"saved": True}


@api.get("/invoices/{invoice_id}")
async def get_invoice(invoice_id: UUID):
    # ok: path-from-request
    return FileResponse(f"/srv/invoices/{invoice_id}.pdf")


@app.get("/templates")
def get_template():
    # ok: path-from-request
    with open(TEMPLATES[request.args["kind"]], encoding="utf-8") as handle:
        return handle.read()


@app.get("/pages/<int:page>")
def get_page(page):
    # ok: path-from-request
    with open(f"/srv/pages/{page}.html", encoding="utf-8") as handle:
        return handle.read()
