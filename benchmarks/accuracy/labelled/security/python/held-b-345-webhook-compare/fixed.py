"""Checks the signature of a webhook."""
import hashlib
import hmac


def is_signed(secret: bytes, body: bytes, header: str) -> bool:
    """Whether the header signs the body."""
    algorithm, _, signature = header.partition("=")
    if algorithm != "sha256":
        return False
    expected = hmac.new(secret, body, hashlib.sha256).hexdigest()
    return hmac.compare_digest(expected, signature)
