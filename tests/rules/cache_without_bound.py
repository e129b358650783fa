from functools import cache
from functools import lru_cache


# ruleid: cache-without-bound
_rate_cache = {}


def rate(currency, load):
    if currency not in _rate_cache:
        _rate_cache[currency] = load(currency)
    return _rate_cache[currency]


class Catalogue:
    @cache
    # ruleid: cache-without-bound
    def price(self, sku):
        return self.load(sku)


# ok: cache-without-bound
_page_cache = {}


def page(path, load):
    if len(_page_cache) > 100:
        _page_cache.clear()
    _page_cache[path] = load(path)
    return _page_cache[path]


@lru_cache(maxsize=None)
# ok: cache-without-bound
def settings():
    return {"debug": False}
