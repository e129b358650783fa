def withdraw(account, amount):
    # ruleid: removed-guard
    account.balance -= amount
    account.save()


def mean(values):
    # ruleid: removed-guard
    return sum(values) / len(values)


def deposit(account, amount):
    check_amount(amount)
    # ok: removed-guard
    account.balance += amount
    account.save()


def check_amount(amount):
    if amount <= 0:
        raise ValueError("the amount must be positive")


def listed(orders):
    # ok: removed-guard
    return [order.number for order in orders]


def export(report, target):
    # ok: removed-guard
    return target.write(report.text)


def ship(parcel):
    if parcel is not None:
        # ok: removed-guard
        return parcel.send()
    return None
