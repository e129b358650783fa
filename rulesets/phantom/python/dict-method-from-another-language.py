from collections import OrderedDict


def count_words(words):
    counts = {}
    for word in words:
        # ruleid: dict-method-from-another-language
        if not counts.containsKey(word):
            counts[word] = 0
        counts[word] += 1
    return counts


def price(sku):
    prices = {"A1": 100, "B2": 250}
    # ruleid: dict-method-from-another-language
    return prices.getOrDefault(sku, 0)


def lines(totals: dict):
    # ruleid: dict-method-from-another-language
    return [f"{sku}: {total}" for sku, total in totals.iteritems()]


def count_words_python(words):
    counts = {}
    for word in words:
        # ok: dict-method-from-another-language
        counts[word] = counts.get(word, 0) + 1
    return counts


def price_python(sku):
    prices = {"A1": 100, "B2": 250}
    # ok: dict-method-from-another-language
    return prices.get(sku, 0)


def lines_python(totals: dict):
    # ok: dict-method-from-another-language
    return [f"{sku}: {total}" for sku, total in totals.items()]


def enqueue(queue, job):
    # ok: dict-method-from-another-language
    queue.put({"job": job})


def ordered():
    entries = OrderedDict()
    # ok: dict-method-from-another-language
    return entries.items()


def open_session(sessions: dict[str, str], token: str, user: str) -> None:
    # ruleid: dict-method-from-another-language
    sessions.put(token, user)


def open_session_correctly(sessions: dict[str, str], token: str, user: str) -> None:
    # ok: dict-method-from-another-language
    sessions[token] = user
