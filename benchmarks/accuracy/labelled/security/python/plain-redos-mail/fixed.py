import re

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

mail_validator = RegexValidator(
    regex=r"^[a-zA-Z0-9._-]{1,64}@([a-zA-Z0-9-]+\.)+[a-z]{2,}$",
    message="Not a mail address.",
)


class Subscriber(models.Model):
    """Somebody who gets the newsletter."""

    email = models.CharField(max_length=254, unique=True, validators=[mail_validator])

    def clean(self) -> None:
        if re.search(r"\s", self.email):
            raise ValidationError("No spaces, please.")
