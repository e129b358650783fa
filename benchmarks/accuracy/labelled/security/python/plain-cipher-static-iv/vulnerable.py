import os

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK_BITS = 128
INITIAL = bytes(16)


def seal(key: bytes, message: str) -> bytes:
    """Encrypt one message for the archive."""
    iv = INITIAL
    padder = padding.PKCS7(BLOCK_BITS).padder()
    padded = padder.update(message.encode()) + padder.finalize()
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(padded) + encryptor.finalize()
