from collections import Counter
from itertools import permutations


def is_anagram(first, second):
    # ruleid: tries-every-combination
    return any("".join(letters) == second for letters in permutations(first))


def has_subset(values, target):
    n = len(values)
    # ruleid: tries-every-combination
    for mask in range(1 << n):
        if sum(values[i] for i in range(n) if mask >> i & 1) == target:
            return True
    return False


def is_anagram_by_count(first, second):
    # ok: tries-every-combination
    return Counter(first) == Counter(second)


def cheapest(costs):
    n = len(costs)
    best = [0] * (1 << n)
    # ok: tries-every-combination
    for mask in range(1 << n):
        for i in range(n):
            best[mask] = max(best[mask], best[mask & ~(1 << i)] + costs[i])
    return best[-1]
