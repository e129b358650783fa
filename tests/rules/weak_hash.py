import hashlib
import hmac
from hashlib import sha256

from cryptography.hazmat.primitives import hashes


def signature(payload, key):
    # ruleid: weak-hash
    return hashlib.md5(key + payload).hexdigest()


def sign(payload, key):
    # ok: weak-hash
    return hmac.new(key, payload, hashlib.sha256).hexdigest()


def store(request):
    # ruleid: weak-hash
    digest = hashlib.new("sha1")
    digest.update(request.args["value"].encode())
    return digest.hexdigest()


def store_strong(request):
    # ok: weak-hash
    digest = hashlib.new("sha512")
    digest.update(request.args["value"].encode())
    return digest.hexdigest()


def seal(data):
    # ruleid: weak-hash
    digest = hashes.Hash(hashes.SHA1())
    digest.update(data)
    return digest.finalize()


def token_of(user):
    # ruleid: weak-hash
    return hashlib.sha1(f"{user.id}:{user.email}".encode()).hexdigest()


def etag(body):
    # ok: weak-hash
    return hashlib.md5(body).hexdigest()


def cached(url):
    key = "page:" + hashlib.md5(url.encode()).hexdigest()
    # ok: weak-hash
    digest = hashlib.sha1(url.encode(), usedforsecurity=False).hexdigest()
    return key, digest


def gravatar(email):
    # ok: weak-hash
    return "https://www.gravatar.com/avatar/" + hashlib.md5(email.strip().lower().encode()).hexdigest()


def identity(data):
    # ok: weak-hash
    return sha256(data).hexdigest()
