import os

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305


class Mailbox:
    """Messages between two services, sealed with a common key."""

    def __init__(self, key: bytes) -> None:
        self.key = key

    def seal(self, message: bytes, topic: bytes) -> bytes:
        box = ChaCha20Poly1305(self.key)
        nonce = os.urandom(12)
        return nonce + box.encrypt(nonce, message, topic)

    def open(self, sealed: bytes, topic: bytes) -> bytes:
        box = ChaCha20Poly1305(self.key)
        return box.decrypt(sealed[:12], sealed[12:], topic)
