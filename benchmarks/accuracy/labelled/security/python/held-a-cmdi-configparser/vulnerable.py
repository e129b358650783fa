"""Runs the converter that a request chooses."""
import configparser
import os

from flask import Flask, request

app = Flask(__name__)


@app.route("/convert", methods=["POST"])
def convert():
    param = request.form.get("profile", "")

    config = configparser.ConfigParser()
    config.add_section("job")
    config.set("job", "profile", "standard")
    config.set("job", "requested", param)
    profile = config.get("job", "requested")

    status = os.system(f"convert-document --profile {profile} /srv/inbox/current.odt")
    return {"status": status}
