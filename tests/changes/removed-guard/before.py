def withdraw(account, amount):
    if account.frozen:
        raise AccountFrozen(account.number)
    account.balance -= amount
    account.save()


def mean(values):
    if not values:
        return 0
    return sum(values) / len(values)


def deposit(account, amount):
    if amount <= 0:
        raise ValueError("the amount must be positive")
    account.balance += amount
    account.save()


def listed(orders):
    if not orders:
        return []
    return [order.number for order in orders]


def export(report, target):
    if settings.LEGACY_EXPORT:
        return None
    return target.write(report.text)


def ship(parcel):
    if parcel is None:
        return None
    return parcel.send()
