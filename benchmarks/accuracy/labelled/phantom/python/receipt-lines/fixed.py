"""Receipts for the till's printer: 42 characters a line."""

WIDTH = 42


def line(label, amount):
    """Label on the left, amount on the right."""
    price = f"{amount:.2f}"
    return label[: WIDTH - len(price) - 1].ljust(WIDTH - len(price)) + price


def receipt(items, number):
    """The whole receipt."""
    head = f"Receipt {number}".ljust(WIDTH)
    total = sum(item.amount for item in items)
    return "\n".join([head, "-" * WIDTH, *(line(item.label, item.amount) for item in items), line("Total", total)])
