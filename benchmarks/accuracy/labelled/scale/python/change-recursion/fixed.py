"""Works out with how few vouchers an amount can be paid."""


def fewest_vouchers(values: list[int], amount: int) -> int | None:
    """The smallest number of vouchers, or None if the amount cannot be made."""
    fewest: list[int | None] = [0] + [None] * amount
    for value in values:
        for part in range(value, amount + 1):
            rest = fewest[part - value]
            here = fewest[part]
            if rest is not None and (here is None or rest + 1 < here):
                fewest[part] = rest + 1
    return fewest[amount]


def describe(amount: int, count: int | None) -> str:
    """What the customer reads."""
    return f"{amount} cannot be paid exactly" if count is None else f"{amount} needs {count} vouchers"
