from flask import Flask, abort, request
from ldap3 import Connection, Server
from ldap3.utils.conv import escape_filter_chars

app = Flask(__name__)


def find_user(uid):
    connection = Connection(Server("directory.example.com"), auto_bind=True)
    connection.search("ou=people,dc=example,dc=com", "(uid=%s)" % uid, attributes=["mail"])
    return connection.entries


@app.post("/mail")
def mail():
    entries = find_user(request.form["uid"])
    if not entries:
        abort(404)
    return {"mail": str(entries[0].mail)}
