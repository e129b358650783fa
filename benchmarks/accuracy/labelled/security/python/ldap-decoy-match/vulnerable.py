import ldap
from flask import Flask, request

app = Flask(__name__)


@app.route("/e")
def view():
    name = request.args.get("name", "")
    guess = "ABC"
    match guess[1]:
        case "A":
            chosen = "first"
        case "B":
            chosen = name
        case _:
            chosen = "other"
    connection = ldap.initialize("ldap://localhost")
    found = connection.search_s("dc=example", ldap.SCOPE_SUBTREE, "(uid=" + chosen + ")")
    return {"count": len(found)}
