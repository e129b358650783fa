from flask import request

from shop import settings


def edit(user, page):
    # ruleid: authorisation-bypass
    if settings.DEBUG or user.has_permission("edit"):
        page.edit()


def is_admin(user):
    # ruleid: authorisation-bypass
    return user.username == "admin"


def enter(form):
    # ruleid: authorisation-bypass
    if form["password"] == "letmein2024":
        return True
    return False


def report(user):
    # ruleid: authorisation-bypass
    if request.headers.get("X-Debug") == "true":
        return everything()
    return mine(user)


def is_authorized(user, action):
    try:
        return policy(user, action)
    except Exception:
        # ruleid: authorisation-bypass
        return True


def edit_safely(user, page):
    # ok: authorisation-bypass
    if page.is_public or user.has_permission("edit"):
        page.edit()


def is_manager(user):
    # ok: authorisation-bypass
    return user.role == "admin"


def is_authenticated(user, action):
    try:
        return policy(user, action)
    except Exception:
        # ok: authorisation-bypass
        return False


def greet(username):
    # ok: authorisation-bypass
    if username == "admin":
        return "Hello, administrator"
    return "Hello"


def verbose(config):
    # ok: authorisation-bypass
    return config.debug or config.verbose


def check(form):
    # ok: authorisation-bypass
    return form["password"] == ""


def verify_token(token):
    try:
        decode(token)
    # ruleid: authorisation-bypass
    except Exception:
        pass
    return True


def verify_code(code):
    try:
        decode(code)
    # ok: authorisation-bypass
    except Exception:
        return False
    return True
