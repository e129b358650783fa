WEIGHTS = (1, 2, 3)


def average_rating(reviews):
    # ruleid: mean-of-empty
    return sum(review.rating for review in reviews) / len(reviews)


def share(part, amounts):
    total = sum(amounts)
    # ruleid: mean-of-empty
    return part / total


def success_rate(runs):
    # ruleid: mean-of-empty
    return runs.filter(ok=True).count() / runs.count()


def average_rating_checked(reviews):
    if not reviews:
        return None
    # ok: mean-of-empty
    return sum(review.rating for review in reviews) / len(reviews)


def share_checked(part, amounts):
    total = sum(amounts)
    # ok: mean-of-empty
    return part / total if total else 0.0


def shares(amounts):
    # ok: mean-of-empty
    return [amount / len(amounts) for amount in amounts]


def mean_weight():
    # ok: mean-of-empty
    return sum(WEIGHTS) / len(WEIGHTS)
