import itertools
from itertools import combinations


def zero_triples(numbers):
    # ruleid: every-tuple-tried
    return [three for three in combinations(numbers, 3) if sum(three) == 0]


def has_pair(numbers, wanted):
    # ruleid: every-tuple-tried
    for first, second in itertools.combinations(numbers, 2):
        if first + second == wanted:
            return True
    return False


def has_pair_by_set(numbers, wanted):
    seen = set()
    # ok: every-tuple-tried
    for number in numbers:
        if wanted - number in seen:
            return True
        seen.add(number)
    return False


def games(teams):
    # ok: every-tuple-tried
    for home, guest in combinations(teams, 2):
        yield f"{home} - {guest}"


def overlapping(shifts):
    # ok: every-tuple-tried
    return [(one, two) for one, two in combinations(shifts, 2) if one.end > two.start]


def dice():
    # ok: every-tuple-tried
    return [three for three in combinations(range(1, 7), 3) if sum(three) == 10]
