"""Vouchers that customers redeem."""

from django.db import models, transaction


class Voucher(models.Model):
    """A discount for one order."""

    code = models.CharField(max_length=24, unique=True)
    cents = models.PositiveIntegerField()
    redeemed = models.BooleanField(default=False)

    def __str__(self):
        return f"voucher of {self.cents / 100:.2f}"


def redeem(code):
    """The value of a voucher in cents, once; None if it is unknown or used up."""
    with transaction.atomic():
        voucher = Voucher.objects.select_for_update().filter(code=code, redeemed=False).first()
        if voucher is None:
            return None
        voucher.redeemed = True
        voucher.save(update_fields=["redeemed"])
        return voucher.cents
