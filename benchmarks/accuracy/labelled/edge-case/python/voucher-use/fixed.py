"""Vouchers that may be used several times."""

from django.db.models import F
from django.shortcuts import get_object_or_404

from vouchers.models import Voucher


def redeem(code: str) -> None:
    """Note one more use of a voucher."""
    voucher = get_object_or_404(Voucher, code=code, active=True)
    Voucher.objects.filter(pk=voucher.pk).update(uses=F("uses") + 1)


def deactivate(code: str) -> None:
    """Make a voucher worthless."""
    Voucher.objects.filter(code=code).update(active=False)
