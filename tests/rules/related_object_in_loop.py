from django.core.paginator import Paginator

from shop.models import Order


def rows():
    result = []
    for order in Order.objects.filter(paid=True):
        # ruleid: related-object-in-loop
        result.append((order.number, order.customer.name))
    return result


def counts():
    orders = Order.objects.all()
    for order in orders:
        # ruleid: related-object-in-loop
        yield order.lines.count()


def rows_joined():
    for order in Order.objects.filter(paid=True).select_related("customer"):
        # ok: related-object-in-loop
        yield order.number, order.customer.name


def days():
    for order in Order.objects.filter(paid=True):
        # ok: related-object-in-loop
        yield order.created_at.isoformat(), order.day.year


def one_page(number):
    page = Paginator(Order.objects.order_by("number"), 50).get_page(number)
    # ruleid: related-object-in-loop
    return [order.seller.get_full_name() for order in page]


def as_row(order):
    # ruleid: related-object-in-loop
    return order.number, order.customer.name


def all_rows():
    return [as_row(order) for order in Order.objects.filter(paid=False)]


def one_page_joined(number):
    orders = Order.objects.select_related("seller").order_by("number")
    # ok: related-object-in-loop
    return [order.seller.get_full_name() for order in Paginator(orders, 50).get_page(number)]


def as_joined_row(order):
    # ok: related-object-in-loop
    return order.number, order.customer.name


def all_joined_rows():
    return [as_joined_row(order) for order in Order.objects.select_related("customer")]
