import logging

logger = logging.getLogger(__name__)


def load(client, url):
    try:
        response = client.get(url)
    except ConnectionError as error:
        logger.error("could not load: %s", error)
    # ruleid: logged-then-used
    return response.json()


def total(store, key):
    order = None
    try:
        order = store.load(key)
    except OSError:
        logger.exception("no order %s", key)
    # ruleid: logged-then-used
    return order.total


def load_or_raise(client, url):
    try:
        response = client.get(url)
    except ConnectionError as error:
        logger.error("could not load: %s", error)
        raise
    # ok: logged-then-used
    return response.json()


def total_or_none(store, key):
    order = None
    try:
        order = store.load(key)
    except OSError:
        logger.exception("no order %s", key)
    # ok: logged-then-used
    return order.total if order else None


def cached(store, key):
    value = 0
    try:
        value = store.load(key)
    except OSError:
        logger.exception("no value %s", key)
    # ok: logged-then-used
    return value


def each(store, keys):
    for key in keys:
        try:
            order = store.load(key)
        except OSError:
            logger.exception("no order %s", key)
            continue
        # ok: logged-then-used
        print(order.total)
