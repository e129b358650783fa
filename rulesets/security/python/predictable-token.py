import random
import secrets
import string


def create_reset_token(user) -> str:
    # ruleid: predictable-token
    token = "".join(random.choices(string.ascii_letters + string.digits, k=32))
    user.reset_token = token
    return token


def generate_otp() -> str:
    # ruleid: predictable-token
    return str(random.randint(100000, 999999))


class Session:
    def __init__(self) -> None:
        # ruleid: predictable-token
        self.session_id = "%032x" % random.getrandbits(128)


def create_reset_token_safe(user) -> str:
    # ok: predictable-token
    token = secrets.token_urlsafe(32)
    user.reset_token = token
    return token


def generate_otp_safe() -> str:
    # ok: predictable-token
    return f"{secrets.randbelow(1_000_000):06d}"


def backoff(attempt: int) -> float:
    # ok: predictable-token
    delay = random.random() * 2**attempt
    return delay


def pick_token(tokens, system: random.SystemRandom) -> str:
    # ok: predictable-token
    token = system.choice(tokens)
    return token
