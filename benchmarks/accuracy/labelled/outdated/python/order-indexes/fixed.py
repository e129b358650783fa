"""Orders, indexed for the back office."""

from django.conf import settings
from django.db import models


class Order(models.Model):
    """One order of a customer."""

    customer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    status = models.CharField(max_length=20, default="new")
    placed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-placed_at"]
        indexes = [models.Index(fields=["customer", "status"])]

    def __str__(self):
        return f"order {self.pk}"

    @property
    def is_open(self):
        """Whether somebody still has to do something."""
        return self.status in ("new", "paid")
