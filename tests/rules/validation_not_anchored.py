import re

NAME = re.compile(r"[a-z][a-z0-9_]*")


def is_valid_host(host):
    # ruleid: validation-not-anchored
    return bool(re.match(r"^[a-zA-Z0-9.-]+", host))


def create(name):
    # ruleid: validation-not-anchored
    if not NAME.match(name):
        raise ValueError("not a name")
    return name


def validate_code(code):
    # ruleid: validation-not-anchored
    if not re.search(r"[A-Z0-9]+", code):
        raise ValueError("not a code")
    return code


def is_valid_host_at_all(host):
    # ok: validation-not-anchored
    return bool(re.fullmatch(r"[a-zA-Z0-9.-]+", host))


def is_valid_code(code):
    # ok: validation-not-anchored
    return re.match(r"^[A-Z0-9]{6}$", code) is not None


def first_word(text):
    # ok: validation-not-anchored
    match = re.match(r"[a-z]+", text)
    return match.group() if match else ""


def check_password_strength(password):
    # ok: validation-not-anchored
    return bool(re.search(r"[0-9]", password))
