import hashlib

from django.contrib.auth.hashers import make_password
from django.db import models


class Member(models.Model):
    """A member of the club, without an account of the site."""

    email = models.EmailField(unique=True)
    secret_hash = models.CharField(max_length=200)

    def set_password(self, raw_password: str) -> None:
        """Keep only the hash."""
        self.secret_hash = hashlib.md5(raw_password.encode()).hexdigest()
        self.save(update_fields=["secret_hash"])

    def __str__(self) -> str:
        return self.email
