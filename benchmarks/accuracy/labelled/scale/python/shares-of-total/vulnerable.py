"""Shares of the vote, for the chart on the results page."""


def shares(votes: list[int]) -> list[float]:
    """Each count as a part of all votes; nothing was cast: all are 0."""
    result = []
    for count in votes:
        if sum(votes) == 0:
            result.append(0.0)
        else:
            result.append(count / sum(votes))
    return result


def labels(names: list[str], votes: list[int]) -> list[str]:
    """Name and percentage, one per candidate."""
    return [f"{name}: {share:.1%}" for name, share in zip(names, shares(votes), strict=True)]
