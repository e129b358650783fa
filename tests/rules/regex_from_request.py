import re

from flask import Flask, request

app = Flask(__name__)


@app.get("/find")
def find():
    wanted = request.args["q"]
    # ruleid: regex-from-request
    found = re.search(wanted, "some text")
    # ok: regex-from-request
    found = re.search(re.escape(wanted), "some text")
    return {"ok": found is not None}
