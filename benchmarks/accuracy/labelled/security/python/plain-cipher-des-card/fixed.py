"""Card numbers as the terminal sends them."""

import os

from Crypto.Cipher import AES


class CardVault:
    def __init__(self, key: bytes) -> None:
        self._key = key

    def encrypt(self, number: str) -> bytes:
        """Nonce, tag and text, in this order."""
        nonce = os.urandom(12)
        cipher = AES.new(self._key, AES.MODE_GCM, nonce=nonce)
        text, tag = cipher.encrypt_and_digest(number.encode("ascii"))
        return nonce + tag + text
