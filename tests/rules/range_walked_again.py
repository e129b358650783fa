from itertools import accumulate


def window_sums(values, size):
    # ruleid: range-walked-again
    return [sum(values[i : i + size]) for i in range(len(values) - size + 1)]


def answers(values, queries):
    found = []
    for left, right in queries:
        total = 0
        # ruleid: range-walked-again
        for i in range(left, right + 1):
            total += values[i]
        found.append(total)
    return found


def answers_by_prefix(values, queries):
    sums = [0, *accumulate(values)]
    # ok: range-walked-again
    return [sums[right + 1] - sums[left] for left, right in queries]


def first_ten(values, rounds):
    for _ in range(rounds):
        # ok: range-walked-again
        print(sum(values[:10]))


def triples(values):
    # ok: range-walked-again
    return [sum(values[i : i + 3]) for i in range(0, len(values), 3)]
