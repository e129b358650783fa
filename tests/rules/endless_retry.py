import time


def fetch(client, url):
    while True:
        try:
            return client.get(url)
        # ruleid: endless-retry
        except Exception:
            continue


def connect(database, logger):
    while True:
        try:
            connection = database.connect()
            break
        # ruleid: endless-retry
        except ConnectionError as error:
            logger.warning("again: %s", error)
            time.sleep(1)
    return connection


def fetch_bounded(client, url):
    for attempt in range(5):
        try:
            return client.get(url)
        # ok: endless-retry
        except ConnectionError:
            if attempt == 4:
                raise
            time.sleep(2**attempt)


def fetch_counted(client, url, limit=5):
    attempts = 0
    while True:
        try:
            return client.get(url)
        # ok: endless-retry
        except ConnectionError:
            attempts += 1
            if attempts >= limit:
                raise


def consume(queue, handle, logger):
    while True:
        message = queue.get()
        try:
            handle(message)
        # ok: endless-retry
        except ValueError:
            logger.exception("message dropped")
