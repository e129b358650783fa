"""Divisors that cannot be zero, or are checked elsewhere."""

STEPS = ("draft", "review", "published")


def progress(step: str) -> float:
    """How far a text has come."""
    return (STEPS.index(step) + 1) / len(STEPS)


def shares(votes: dict[str, int]) -> dict[str, float]:
    """The share of each answer."""
    total = sum(votes.values())
    if not total:
        return dict.fromkeys(votes, 0.0)
    return {answer: count / total for answer, count in votes.items()}


def spread(amounts: list[int]) -> list[float]:
    """The mean once for each amount."""
    return [sum(amounts) / (len(amounts) or 1)] * len(amounts)
