import base64
import hashlib

import bcrypt

ROUNDS = 12


def prepare(password: str) -> bytes:
    """bcrypt reads 72 bytes only; longer pass phrases are condensed first."""
    return base64.b64encode(hashlib.sha256(password.encode()).digest())


def store(password: str) -> bytes:
    condensed = base64.b64encode(hashlib.sha256(password.encode()).digest())
    return bcrypt.hashpw(condensed, bcrypt.gensalt(ROUNDS))
