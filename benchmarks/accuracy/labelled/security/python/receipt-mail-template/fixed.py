"""The mail that a shop sends after an order."""

from dataclasses import dataclass
from decimal import Decimal
from email.message import EmailMessage

from jinja2 import Environment

PAGE = """
<html>
  <body>
    <h1>Thank you, {{ order.customer }}!</h1>
    <p>Your order {{ order.number }} is on its way.</p>
    <blockquote>{{ order.note }}</blockquote>
    <p>Total: {{ order.total }} EUR</p>
  </body>
</html>
"""


@dataclass(frozen=True)
class Order:
    number: str
    customer: str
    address: str
    note: str
    total: Decimal


class ReceiptMailer:
    def __init__(self, sender: str) -> None:
        self.sender = sender
        self.template = Environment(autoescape=True).from_string(PAGE)

    def message(self, order: Order) -> EmailMessage:
        message = EmailMessage()
        message["From"] = self.sender
        message["To"] = order.address
        message["Subject"] = "Your order"
        message.set_content(f"Thank you! Your order {order.number} is on its way.")
        message.add_alternative(self.template.render(order=order), subtype="html")
        return message
