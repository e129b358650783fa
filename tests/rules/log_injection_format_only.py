import logging
import re

from flask import Flask, abort, request

app = Flask(__name__)
logger = logging.getLogger(__name__)
ACCOUNT_ID = re.compile(r"[A-Z0-9]{8}")


@app.get("/accounts")
def get_account():
    account_id = request.args.get("id", "")
    if not account_id or len(account_id) > 36:
        abort(400)
    # ruleid: log-injection-format-only
    logger.info("fetching account %s", account_id)
    return load(account_id)


@app.post("/login")
def login():
    username = request.form["username"].strip()
    if not authenticate(username, request.form["password"]):
        # ruleid: log-injection-format-only
        app.logger.warning(f"failed login for {username}")
        abort(401)
    return {"ok": True}


@app.get("/accounts/escaped")
def get_account_escaped():
    account_id = request.args.get("id", "")
    # ok: log-injection-format-only
    logger.info("fetching account %r", account_id)
    return load(account_id)


@app.get("/accounts/matched")
def get_account_matched():
    account_id = request.args.get("id", "")
    if not ACCOUNT_ID.fullmatch(account_id):
        abort(400)
    # ok: log-injection-format-only
    logger.info("fetching account %s", account_id)
    return load(account_id)


@app.get("/accounts/numeric")
def get_account_numeric():
    account_id = int(request.args["id"])
    # ok: log-injection-format-only
    logger.info("fetching account %s", account_id)
    return load(account_id)


@app.get("/accounts/stripped")
def get_account_stripped():
    account_id = request.args.get("id", "").replace("\n", " ")
    # ok: log-injection-format-only
    logger.info("fetching account %s", account_id)
    return load(account_id)
