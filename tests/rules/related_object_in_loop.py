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
