"""The steps of the registration; every answer leads to the next page."""

from flask import redirect, url_for
from werkzeug.wrappers import Response

STEPS = ("address", "payment", "summary")
TARGETS = {"shop": "/shop", "account": "/account", "help": "/help"}


class Wizard:
    def __init__(self, customer_id: int) -> None:
        self.customer_id = customer_id

    def advance(self, next_step: int) -> Response:
        """Goes on to a step, or to the end."""
        if not 0 <= next_step < len(STEPS):
            return redirect(url_for("registration.done"))
        return redirect(url_for(f"registration.{STEPS[next_step]}", customer_id=self.customer_id))

    def leave(self, target: str) -> Response:
        """Raises KeyError if there is no such page."""
        return redirect(TARGETS[target])

    def resume(self, return_to: str) -> Response:
        """Goes on where the customer left; an unknown place leads to the beginning."""
        if return_to not in TARGETS.values():
            return redirect("/registration")
        return redirect(return_to)

    def back(self, back_id: int) -> Response:
        return redirect(f"/registration/{back_id:d}")
