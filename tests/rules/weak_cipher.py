import os

from Crypto.Cipher import AES, ARC4, DES
from Crypto.PublicKey import RSA
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

BITS = 1024


def des(key, data):
    # ruleid: weak-cipher
    return DES.new(key, DES.MODE_CBC, os.urandom(8)).encrypt(data)


def stream(key, data):
    # ruleid: weak-cipher
    return ARC4.new(key).encrypt(data)


def blocks(key, data):
    # ruleid: weak-cipher
    return AES.new(key, AES.MODE_ECB).encrypt(data)


def old(key, data):
    # ruleid: weak-cipher
    encryptor = Cipher(algorithms.TripleDES(key), modes.CBC(os.urandom(8))).encryptor()
    return encryptor.update(data) + encryptor.finalize()


def pair():
    # ruleid: weak-cipher
    return rsa.generate_private_key(public_exponent=65537, key_size=BITS)


def authenticated(key, data):
    nonce = os.urandom(12)
    # ok: weak-cipher
    return nonce + AESGCM(key).encrypt(nonce, data, None)


def mode(key, data):
    # ok: weak-cipher
    cipher = AES.new(key, AES.MODE_GCM)
    return cipher.nonce, *cipher.encrypt_and_digest(data)


def chained(key, data):
    iv = os.urandom(16)
    # ok: weak-cipher
    encryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return iv + encryptor.update(data) + encryptor.finalize()


def strong_pair():
    # ok: weak-cipher
    return rsa.generate_private_key(public_exponent=65537, key_size=3072)


def other_pair():
    # ok: weak-cipher
    return RSA.generate(2048)
