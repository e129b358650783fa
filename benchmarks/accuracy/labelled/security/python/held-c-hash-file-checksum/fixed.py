import hashlib


def checksum(path):
    """The MD5 checksum with which the old mirror lists a file."""
    digest = hashlib.md5(usedforsecurity=False)
    with open(path, "rb") as stream:
        for piece in iter(lambda: stream.read(65536), b""):
            digest.update(piece)
    return digest.hexdigest()
