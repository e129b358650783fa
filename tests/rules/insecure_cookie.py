from flask import Flask, jsonify, make_response

app = Flask(__name__)
app.config.update(
    # ruleid: insecure-cookie
    SESSION_COOKIE_SECURE=False,
    # ok: insecure-cookie
    SESSION_COOKIE_HTTPONLY=True,
)


@app.post("/login")
def login():
    response = make_response(jsonify(ok=True))
    # ruleid: insecure-cookie
    response.set_cookie("session_id", new_session())
    return response


def remember(response, user, secure):
    # ruleid: insecure-cookie
    response.set_cookie("remember", user.token, secure=False, httponly=True)
    # ruleid: insecure-cookie
    response.set_cookie("auth", user.token, secure=True, httponly=False)
    # ok: insecure-cookie
    response.set_cookie("visit", user.number, secure=True)
    # ok: insecure-cookie
    response.set_cookie("session", user.token, secure=True, httponly=True, samesite="Lax")
    # ok: insecure-cookie
    response.set_cookie("session", user.token, secure=secure, httponly=True)


def preferences(response, **options):
    # ok: insecure-cookie
    response.set_cookie("theme", "dark")
    # ok: insecure-cookie
    response.set_cookie("session", "", max_age=0)
    # ok: insecure-cookie
    response.set_cookie("session", options["value"], **options)


def keep(jar, cookie):
    # ok: insecure-cookie
    jar.set_cookie(cookie)
