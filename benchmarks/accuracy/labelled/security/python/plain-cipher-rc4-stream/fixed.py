import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

BLOCK = 1 << 16


def encrypted(source: BinaryIO, key: bytes) -> Iterator[bytes]:
    """The file in pieces, ready to be sent."""
    nonce = os.urandom(16)
    yield nonce
    encryptor = Cipher(algorithms.AES(key), modes.CTR(nonce)).encryptor()
    while piece := source.read(BLOCK):
        yield encryptor.update(piece)
    yield encryptor.finalize()
