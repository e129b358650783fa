"""Models of customers, with translated names."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Customer(models.Model):
    """Someone who has ordered at least once."""

    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), unique=True)
    newsletter = models.BooleanField(_("newsletter"), null=True)

    class Meta:
        verbose_name = _("customer")
        verbose_name_plural = _("customers")
        ordering = ["name"]

    def __str__(self):
        return self.name

    def wants_news(self):
        """Whether the customer has agreed to the newsletter."""
        return self.newsletter is True
