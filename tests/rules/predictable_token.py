import hashlib
import random
import secrets
import string
import time
import uuid

ALPHABET = string.ascii_letters + string.digits


def new_session(response, user):
    # ruleid: predictable-token
    session_id = "".join(random.choice(ALPHABET) for _ in range(32))
    user.session_id = session_id


def generate_otp():
    # ruleid: predictable-token
    return str(random.randint(100000, 999999))


def reset(user):
    # ruleid: predictable-token
    user.reset_token = hashlib.sha256(str(time.time()).encode()).hexdigest()


def remember(response, session):
    # ok: predictable-token
    remember_token = str(random.normalvariate(0.0, 1.0))[2:]
    session["rememberMe"] = remember_token


def invite():
    password = ""
    for _ in range(12):
        # ruleid: predictable-token
        password += random.choices(ALPHABET)[0]
    return {"password": password}


def key_of(user):
    # ruleid: predictable-token
    return {"api_key": uuid.uuid1().hex}


def new_session_safely(response, user):
    # ok: predictable-token
    session_id = secrets.token_urlsafe(32)
    response.set_cookie("session", session_id)


def generate_code():
    generator = random.SystemRandom()
    # ok: predictable-token
    otp = "".join(generator.choice(string.digits) for _ in range(6))
    return otp


def delay(attempt):
    # ok: predictable-token
    return 2**attempt + random.random()


def pick(tokens):
    # ok: predictable-token
    token = random.choice(tokens)
    return token


def colour():
    # ok: predictable-token
    return "#%06x" % random.randrange(0xFFFFFF)


def identifier():
    # ok: predictable-token
    token = uuid.uuid4().hex
    return token


def expires():
    # ok: predictable-token
    token = {"expires": time.time() + 3600}
    return token


def salted():
    # ok: predictable-token
    token = hashlib.sha256(str(time.time()).encode() + secrets.token_bytes(32)).hexdigest()
    return token


def create_session():
    # ruleid: predictable-token
    return random.randint(1, 10**9)


def create_season():
    # ok: predictable-token
    return random.randint(1, 4)
