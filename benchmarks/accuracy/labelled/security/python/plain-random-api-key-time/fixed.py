import hashlib
import secrets
import time

from sqlalchemy.orm import Session

from portal.models import Client

PREFIX = "pk"


def create_client(db: Session, name: str) -> Client:
    """A new client with its own key; the key is shown once."""
    issued = int(time.time())
    api_key = hashlib.sha256(f"{issued}".encode() + secrets.token_bytes(32)).hexdigest()
    client = Client(name=name, api_key=f"{PREFIX}_{api_key}")
    db.add(client)
    db.commit()
    return client
