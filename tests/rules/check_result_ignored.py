import hmac
import re


def is_allowed(user, document):
    return user.id == document.owner_id


def validate_name(name):
    if not re.fullmatch(r"[a-z]+", name):
        return False
    return True


def require_name(name):
    if not name:
        raise ValueError("a name is needed")
    return True


def delete(user, document):
    # ruleid: check-result-ignored
    is_allowed(user, document)
    document.delete()


def rename(document, name):
    # ruleid: check-result-ignored
    ok = validate_name(name)
    document.name = name
    document.save()


def receive(body, given, expected):
    # ruleid: check-result-ignored
    hmac.compare_digest(given, expected)
    return body


def login(user, password, session):
    # ruleid: check-result-ignored
    user.check_password(password)
    session["user"] = user.id


def delete_safely(user, document):
    # ok: check-result-ignored
    if not is_allowed(user, document):
        raise PermissionError
    document.delete()


def rename_safely(document, name):
    # ok: check-result-ignored
    ok = validate_name(name)
    if ok:
        document.name = name


def rename_or_raise(document, name):
    # ok: check-result-ignored
    require_name(name)
    document.name = name


def receive_safely(body, given, expected):
    # ok: check-result-ignored
    if hmac.compare_digest(given, expected):
        return body
    raise PermissionError
