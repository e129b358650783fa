import hashlib
import secrets

from argon2 import PasswordHasher


def register(users, email: str, password: str) -> None:
    """Store a new user with a hashed password."""
    # ruleid: weak-password-hash
    digest = hashlib.sha256(password.encode()).hexdigest()
    users.insert(email=email, password_hash=digest)


def verify(user, password: str) -> bool:
    # ruleid: weak-password-hash
    return user.password_hash == hashlib.md5((user.salt + password).encode("utf-8")).hexdigest()


def register_argon(users, email: str, password: str) -> None:
    # ok: weak-password-hash
    users.insert(email=email, password_hash=PasswordHasher().hash(password))


def register_scrypt(password: str) -> tuple[bytes, bytes]:
    salt = secrets.token_bytes(16)
    # ok: weak-password-hash
    return salt, hashlib.scrypt(password.encode(), salt=salt, n=2**15, r=8, p=1, maxmem=2**26)


def cache_key(url: str) -> str:
    # ok: weak-password-hash
    return hashlib.sha256(url.encode()).hexdigest()


def stretch(password: str, salt: bytes) -> bytes:
    # ok: weak-password-hash
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 600_000)
