import hashlib
import os

import bcrypt


def register(username, password):
    # ruleid: weak-password-hash
    return {"name": username, "hash": hashlib.sha256(password.encode()).hexdigest()}


class User:
    def set_password(self, raw_password, salt):
        # ruleid: weak-password-hash
        digest = hashlib.md5()
        digest.update(salt + raw_password.encode("utf-8"))
        self.password_hash = digest.hexdigest()

    def check(self, form):
        salted = self.salt + form["password"]
        # ruleid: weak-password-hash
        return hashlib.sha512(salted.encode()).hexdigest() == self.password_hash


def register_slowly(username, password):
    # ok: weak-password-hash
    return {"name": username, "hash": bcrypt.hashpw(password.encode(), bcrypt.gensalt())}


def derive(password):
    salt = os.urandom(16)
    # ok: weak-password-hash
    return salt, hashlib.scrypt(password.encode(), salt=salt, n=2**14, r=8, p=1)


def long_password(password):
    # ok: weak-password-hash
    return bcrypt.hashpw(hashlib.sha256(password.encode()).digest(), bcrypt.gensalt())


def is_pwned(password, ranges):
    # ok: weak-password-hash
    digest = hashlib.sha1(password.encode()).hexdigest().upper()
    return digest[5:] in ranges[digest[:5]]


def fingerprint(document):
    # ok: weak-password-hash
    return hashlib.sha256(document).hexdigest()
