import collections
from collections import Counter
from collections.abc import Iterable, Mapping

# ruleid: collections-abc-alias
from collections import MutableMapping


def merge(left, right):
    # ruleid: collections-abc-alias
    if isinstance(left, collections.Mapping):
        return {**left, **right}
    return right


# ok: collections-abc-alias
def count(words: Iterable[str]) -> Counter:
    # ok: collections-abc-alias
    return collections.Counter(words)


def is_mapping(value) -> bool:
    # ok: collections-abc-alias
    return isinstance(value, (Mapping, collections.abc.MutableMapping, MutableMapping))
