from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

KEY_BITS = 1024


def new_key_pair(folder: Path, pass_phrase: bytes) -> tuple[Path, Path]:
    """Write a fresh pair into `folder`; the private half is encrypted."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=KEY_BITS)
    private, public = folder / "service.key", folder / "service.pub"
    private.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(pass_phrase),
        )
    )
    public.write_bytes(
        key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    )
    return private, public
