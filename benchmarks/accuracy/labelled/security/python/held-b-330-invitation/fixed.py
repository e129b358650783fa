"""Invites people to a board."""
import secrets
import string

ALPHABET = string.ascii_letters + string.digits


class Invitations:
    def __init__(self, store):
        self.store = store

    def invite(self, address):
        """The token with which `address` may join."""
        token = "".join(secrets.choice(ALPHABET) for _ in range(24))
        self.store[token] = address
        return token
