import ldap
import ldap.filter
from flask import Flask, request

app = Flask(__name__)


@app.route("/people")
def people():
    name = request.args.get("name", "")
    connection = ldap.initialize("ldap://directory.example.com")
    search = f"(&(objectClass=person)(cn={ldap.filter.escape_filter_chars(name)}))"
    found = connection.search_s("dc=example,dc=com", ldap.SCOPE_SUBTREE, search)
    return {"count": len(found)}
