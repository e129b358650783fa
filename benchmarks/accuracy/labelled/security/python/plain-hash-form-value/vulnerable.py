import base64
import hashlib
from pathlib import Path

from flask import Blueprint, request

records = Blueprint("records", __name__)
STORE = Path("/var/lib/records/values.txt")


@records.route("/records", methods=["GET", "POST"])
def keep_value():
    """Keep a digest of what the visitor sent."""
    value = request.form.get("value", "")
    digest = hashlib.new("sha1")
    digest.update(value.encode("utf-8"))
    encoded = base64.b64encode(digest.digest()).decode("ascii")
    with STORE.open("a", encoding="utf-8") as file:
        file.write(f"hash_value={encoded}\n")
    return "The value has been stored."
