"""Keys from pass phrases."""

import base64
import hashlib
import secrets

from cryptography.fernet import Fernet

ROUNDS = 600_000


def box_for(pass_phrase: str, salt: bytes) -> Fernet:
    key = hashlib.pbkdf2_hmac("sha256", pass_phrase.encode(), salt, ROUNDS)
    return Fernet(base64.urlsafe_b64encode(key))


def lock(pass_phrase: str, text: str) -> bytes:
    """Salt and cipher text; the salt is needed to open it again."""
    salt = b"customer-archive"
    key = hashlib.pbkdf2_hmac("sha256", pass_phrase.encode(), salt, ROUNDS)
    return salt + Fernet(base64.urlsafe_b64encode(key)).encrypt(text.encode())
