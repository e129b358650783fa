"""Checks if somebody is a member of a group."""
import ldap
from flask import Flask, request

app = Flask(__name__)
BASE = "ou=groups,dc=example,dc=org"


def pick(values, at):
    kept = ["guests"]
    kept.extend(values)
    return kept[at]


@app.route("/membership", methods=["POST"])
def membership():
    groups = request.form.getlist("group")
    group = pick(groups, 1)
    connection = ldap.initialize("ldaps://directory.internal")
    connection.simple_bind_s()
    found = connection.search_s(BASE, ldap.SCOPE_SUBTREE, "(cn=" + group + ")", ["member"])
    return {"members": len(found)}
