import os

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def pad(text: bytes) -> bytes:
    padder = padding.PKCS7(128).padder()
    return padder.update(text) + padder.finalize()


def encrypt_note(key: bytes, note: str) -> bytes:
    """The note as it is kept in the database."""
    iv = os.urandom(16)
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv))
    encryptor = cipher.encryptor()
    return iv + encryptor.update(pad(note.encode())) + encryptor.finalize()
