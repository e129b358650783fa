from flask import Flask, redirect, request, session, url_for

app = Flask(__name__)
ROLES = ("viewer", "editor")


@app.post("/role")
def choose_role():
    role = request.form.get("role", "viewer")
    session["role"] = role if role in ROLES else "viewer"
    return redirect(url_for("home"))
