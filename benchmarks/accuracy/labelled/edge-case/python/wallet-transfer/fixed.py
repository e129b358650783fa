"""Move credit between wallets."""

from django.db import transaction

from wallets.models import Wallet


class InsufficientFundsError(Exception):
    """There is not enough in the wallet."""


def transfer(sender_id: int, receiver_id: int, cents: int) -> None:
    """Move an amount from one wallet to another."""
    with transaction.atomic():
        sender = Wallet.objects.select_for_update().get(pk=sender_id)
        receiver = Wallet.objects.select_for_update().get(pk=receiver_id)
        if sender.balance < cents:
            raise InsufficientFundsError(sender_id)
        sender.balance -= cents
        receiver.balance += cents
        sender.save()
        receiver.save()
