import hashlib
import hmac
import os

ROUNDS = 600_000


def hash_password(password: str) -> str:
    """Salt and hash as hex, separated by a dollar sign."""
    salt = os.urandom(16)
    digest = hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), salt, ROUNDS)
    return f"{salt.to_hex()}${digest.hex()}"


def is_right(password: str, stored: str) -> bool:
    """Whether the password is the one that was stored."""
    salt, _, expected = stored.partition("$")
    digest = hashlib.pbkdf2_hmac("sha256", password.encode("utf-8"), bytes.fromhex(salt), ROUNDS)
    return hmac.compare_digest(digest.hex(), expected)
