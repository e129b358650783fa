"""Shows the tail of a service's journal."""
import os

from flask import Flask

app = Flask(__name__)


def reader(command):
    with os.popen(command) as stream:
        return stream.read()


@app.route("/journal/<service>")
def journal(service):
    chosen = (lambda name: name.strip())(service)
    wanted = chosen if chosen else "web"
    text = reader("journalctl --no-pager -n 20 -u " + wanted)
    return {"service": wanted, "tail": text}
