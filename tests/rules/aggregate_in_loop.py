def shares(values):
    result = []
    for value in values:
        # ruleid: aggregate-in-loop
        result.append(value / sum(values))
    return result


def merged(ropes):
    cost = 0
    while len(ropes) > 1:
        # ruleid: aggregate-in-loop
        ropes.sort()
        first, second = ropes.pop(), ropes.pop()
        ropes.append(first + second)
        cost += first + second
    return cost


def shares_once(values):
    total = sum(values)
    # ok: aggregate-in-loop
    return [value / total for value in values]


def per_row(rows):
    # ok: aggregate-in-loop
    return [max(row) for row in rows]


def two_rounds(values):
    for name in ("mean", "total"):
        # ok: aggregate-in-loop
        print(name, sum(values))


class Board:
    def __init__(self):
        self.scores = []

    def add_all(self, results):
        for result in results:
            self.scores.append(result)
            # ruleid: aggregate-in-loop
            self.scores.sort()

    def add_at_once(self, results):
        self.scores.extend(results)
        # ok: aggregate-in-loop
        self.scores.sort()


def nearest_depots(towns, depots, distance):
    # ruleid: aggregate-in-loop
    return {town: min(depots, key=lambda depot: distance(depot, town)) for town in towns}


def nearest_centers(points, centers, distance):
    # ok: aggregate-in-loop
    return {point: min(centers, key=lambda center: distance(center, point)) for point in points}
