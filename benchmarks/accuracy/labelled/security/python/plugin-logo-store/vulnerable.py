"""Logos of the companies in the catalogue."""

import logging
import os

from flask import Flask, request
from flask_login import login_required
from werkzeug.datastructures import FileStorage
from werkzeug.utils import secure_filename

app = Flask(__name__)
logger = logging.getLogger(__name__)


class LogoStore:
    """Keeps one logo per company below a folder that the web server serves."""

    def __init__(self, folder: str) -> None:
        self.public_folder = folder

    def keep(self, company_id: int, logo: FileStorage) -> str:
        """The address of the logo that was kept."""
        name = secure_filename(logo.filename or "logo")
        path = os.path.join(self.public_folder, "%d-%s" % (company_id, name))
        logo.save(path)
        logger.info("company %d has a new logo", company_id)
        return f"/static/logos/{os.path.basename(path)}"


store = LogoStore("/srv/catalogue/static/logos")


@app.put("/companies/<int:company_id>/logo")
@login_required
def put_logo(company_id: int):
    if "logo" not in request.files:
        return {"error": "the part named logo is missing"}, 400
    return {"address": store.keep(company_id, request.files["logo"])}
