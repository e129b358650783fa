"""Encrypts the fields of a patient's record."""
import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key: bytes, text: bytes) -> bytes:
    """The encrypted text, with what is needed to read it before it."""
    nonce = os.urandom(12)
    encryptor = Cipher(algorithms.AES(key), modes.GCM(nonce)).encryptor()
    return nonce + encryptor.update(text) + encryptor.finalize() + encryptor.tag
