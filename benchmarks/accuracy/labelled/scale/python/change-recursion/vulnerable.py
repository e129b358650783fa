"""Works out with how few vouchers an amount can be paid."""


def fewest_vouchers(values: list[int], amount: int) -> int | None:
    """The smallest number of vouchers, or None if the amount cannot be made."""
    if amount == 0:
        return 0
    best = None
    for value in values:
        if value <= amount:
            rest = fewest_vouchers(values, amount - value)
            if rest is not None and (best is None or rest + 1 < best):
                best = rest + 1
    return best


def describe(amount: int, count: int | None) -> str:
    """What the customer reads."""
    return f"{amount} cannot be paid exactly" if count is None else f"{amount} needs {count} vouchers"
