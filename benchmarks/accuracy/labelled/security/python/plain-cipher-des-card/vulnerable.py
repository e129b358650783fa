"""Card numbers as the terminal sends them."""

import os

from Crypto.Cipher import DES3


class CardVault:
    def __init__(self, key: bytes) -> None:
        self._key = key

    def encrypt(self, number: str) -> bytes:
        """Nonce, tag and text, in this order."""
        iv = os.urandom(8)
        cipher = DES3.new(self._key, DES3.MODE_CFB, iv)
        return iv + cipher.encrypt(number.encode("ascii"))
