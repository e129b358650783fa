import logging
import sys

logger = logging.getLogger(__name__)


def price(store, article):
    try:
        return store.price(article)
    # ruleid: bare-except
    except:
        return None


def ping(client):
    try:
        client.ping()
    # ruleid: bare-except
    except BaseException as error:
        logger.error("no answer: %s", error)
        return False
    return True


def price_or_none(store, article):
    try:
        return store.price(article)
    # ok: bare-except
    except KeyError:
        return None


def guarded(work, undo):
    try:
        work()
    # ok: bare-except
    except:
        undo()
        raise


def main(run):
    try:
        run()
    # ok: bare-except
    except BaseException:
        logger.exception("stopped")
        sys.exit(1)
