import hashlib
import os

from Crypto.Cipher import AES
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

IV = b"0123456789abcdef"
SALT = "pepper".encode()


def chained(key, data):
    # ruleid: fixed-cipher-input
    encryptor = Cipher(algorithms.AES(key), modes.CBC(IV)).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def sealed(key, data):
    cipher = AESGCM(key)
    # ruleid: fixed-cipher-input
    return cipher.encrypt(b"\x00" * 12, data, None)


def slow(password):
    # ruleid: fixed-cipher-input
    return hashlib.pbkdf2_hmac("sha256", password, SALT, 600_000)


def with_key(data):
    # ruleid: fixed-cipher-input
    return AES.new(b"sixteen byte key", AES.MODE_GCM).encrypt(data)


def chained_freshly(key, data):
    iv = os.urandom(16)
    # ok: fixed-cipher-input
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(data) + encryptor.finalize()


def sealed_freshly(key, data):
    cipher = AESGCM(key)
    nonce = os.urandom(12)
    # ok: fixed-cipher-input
    return nonce + cipher.encrypt(nonce, data, None)


def slow_freshly(password):
    salt = os.urandom(16)
    # ok: fixed-cipher-input
    return salt, hashlib.pbkdf2_hmac("sha256", password, salt, 600_000)


def with_stored_key(data):
    # ok: fixed-cipher-input
    return Fernet(os.environ["STORAGE_KEY"]).encrypt(data)
