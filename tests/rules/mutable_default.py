def add_tag(tag, tags=[]):
    # ruleid: mutable-default
    tags.append(tag)
    return tags


def count(words, totals={}):
    for word in words:
        # ruleid: mutable-default
        totals[word] = totals.get(word, 0) + 1
    return totals


class Cart:
    def __init__(self, owner, items=[]):
        self.owner = owner
        # ruleid: mutable-default
        self.items = items

    def put(self, item):
        self.items.append(item)


class Filter:
    def __init__(self, words=[]):
        # ok: mutable-default
        self.words = words


def add_tag_to_copy(tag, tags=None):
    tags = [] if tags is None else list(tags)
    # ok: mutable-default
    tags.append(tag)
    return tags


def total(prices=[]):
    # ok: mutable-default
    return sum(prices)


def copied(tag, tags=[]):
    tags = list(tags)
    # ok: mutable-default
    tags.append(tag)
    return tags


def fibonacci(n, cache={}):
    if n not in cache:
        # ok: mutable-default
        cache[n] = n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)
    return cache[n]
