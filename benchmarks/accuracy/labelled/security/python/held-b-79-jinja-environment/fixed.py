"""Builds the mails of the shop from templates."""
from jinja2 import Environment, FileSystemLoader

environment = Environment(loader=FileSystemLoader("templates"), autoescape=True)


def order_mail(order):
    """The HTML of the mail that confirms an order."""
    template = environment.get_template("order.html")
    return template.render(order=order, customer=order.customer)
