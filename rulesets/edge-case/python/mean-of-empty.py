def average_rating(reviews):
    # ruleid: mean-of-empty
    return sum(review.rating for review in reviews) / len(reviews)


def average_rating_checked(reviews):
    if not reviews:
        return None
    # ok: mean-of-empty
    return sum(review.rating for review in reviews) / len(reviews)


def mean(values):
    # ruleid: mean-of-empty
    return sum(values) / len(values)


def mean_or_zero(values):
    # ok: mean-of-empty
    return sum(values) / len(values) if values else 0.0
