"""Encrypts the fields of a patient's record."""
import os

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def encrypt(key: bytes, text: bytes) -> bytes:
    """The encrypted text, with what is needed to read it before it."""
    padding = 16 - len(text) % 16
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return encryptor.update(text + bytes([padding]) * padding) + encryptor.finalize()
