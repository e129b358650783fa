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


def best_after(prices):
    best = 0
    for day in range(len(prices) - 1):
        # ruleid: range-walked-again
        best = max(best, max(prices[day + 1 :]) - prices[day])
    return best


class Meter:
    def __init__(self, readings):
        self.readings = readings

    def lowest(self, first, last):
        lowest = self.readings[first]
        # ruleid: range-walked-again
        for hour in range(first, last + 1):
            if self.readings[hour] < lowest:
                lowest = self.readings[hour]
        return lowest


def lowest_of_all(readings, spans):
    meter = Meter(readings)
    return [meter.lowest(first, last) for first, last in spans]


def around(values, reach):
    result = []
    for place in range(len(values)):
        low, high = max(0, place - reach), min(len(values), place + reach + 1)
        # ruleid: range-walked-again
        result.append(sum(values[low:high]))
    return result


def neighbours(values):
    # ok: range-walked-again
    return [sum(values[max(0, place - 1) : place + 2]) for place in range(len(values))]


def parts(values, size):
    # ok: range-walked-again
    return [sum(values[start : start + size]) for start in range(0, len(values), size)]


def segment_totals(values, segments):
    # ok: range-walked-again
    return [sum(values[start:end]) for start, end in segments]
