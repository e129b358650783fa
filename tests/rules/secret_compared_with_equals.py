import hashlib
import hmac
import os

API_KEY = os.environ["API_KEY"]


def webhook(request, secret):
    expected = hmac.new(secret, request.data, hashlib.sha256).hexdigest()
    # ruleid: secret-compared-with-equals
    if request.headers["X-Signature"] != expected:
        raise PermissionError


def allowed(request):
    # ruleid: secret-compared-with-equals
    return request.headers.get("X-API-Key") == API_KEY


def confirm(user, request):
    # ruleid: secret-compared-with-equals
    if user.reset_token == request.args["reset_token"]:
        return user


def login(user, password):
    # ruleid: secret-compared-with-equals
    return user.password == password


def webhook_safely(request, secret):
    expected = hmac.new(secret, request.data, hashlib.sha256).hexdigest()
    # ok: secret-compared-with-equals
    if not hmac.compare_digest(request.headers["X-Signature"], expected):
        raise PermissionError


def has_key(request):
    # ok: secret-compared-with-equals
    return request.headers.get("X-API-Key") is not None and len(request.headers["X-API-Key"]) == len(API_KEY)


def form(data):
    # ok: secret-compared-with-equals
    return data["password"] == data["password_confirm"]


def parse(token):
    # ok: secret-compared-with-equals
    return token == "("


def same(token, other):
    # ok: secret-compared-with-equals
    return token.type == other.type


def bearer(request, api_token):
    # ruleid: secret-compared-with-equals
    return request.headers["Authorization"] == f"Bearer {api_token}"


def greeting(request, name):
    # ok: secret-compared-with-equals
    return request.args["greeting"] == f"Hello {name}"
