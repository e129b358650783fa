"""Finds a colleague in the directory."""
import ldap3
from ldap3.utils.conv import escape_filter_chars
from flask import Flask, request

app = Flask(__name__)


@app.route("/people")
def people():
    name = request.args.get("name", "")
    name = escape_filter_chars(name)
    server = ldap3.Server("ldaps://directory.internal")
    with ldap3.Connection(server, auto_bind=True) as connection:
        search = f"(&(objectClass=person)(cn={name}))"
        connection.search("ou=people,dc=example,dc=org", search, attributes=["mail", "cn"])
        found = [entry.entry_attributes_as_dict for entry in connection.entries]
    return {"people": found}
