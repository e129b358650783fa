"""Price lists for the shops."""

import paramiko
from pathlib import Path

HOST = "files.acme.net"


def upload(path: Path, user: str, secret: str) -> None:
    """Put one list where the shops look for it."""
    with paramiko.Transport((HOST, 22)) as transport, path.open("rb"):
        transport.connect(username=user, password=secret)
        client = paramiko.SFTPClient.from_transport(transport)
        if client is not None:
            client.put(str(path), path.name)
