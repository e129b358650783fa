import ldap
from flask import Flask, request
from ldap.filter import escape_filter_chars

app = Flask(__name__)


@app.get("/people")
def people():
    name = request.args["name"]
    connection = ldap.initialize("ldap://localhost")
    # ruleid: ldap-from-request
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(cn={name})")
    # ok: ldap-from-request
    connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(cn={escape_filter_chars(name)})")
    return "done"
