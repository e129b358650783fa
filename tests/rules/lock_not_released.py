import threading

lock = threading.Lock()


def transfer(source, target, amount):
    # ruleid: lock-not-released
    lock.acquire()
    source.withdraw(amount)
    target.deposit(amount)
    lock.release()


class Cache:
    def put(self, key, value):
        # ruleid: lock-not-released
        self._lock.acquire()
        if key in self._items:
            return
        self._items[key] = value
        self._lock.release()


def transfer_safely(source, target, amount):
    # ok: lock-not-released
    with lock:
        source.withdraw(amount)
        target.deposit(amount)


def transfer_finally(source, target, amount):
    # ok: lock-not-released
    lock.acquire()
    try:
        source.withdraw(amount)
    finally:
        lock.release()


class Gate:
    def __enter__(self):
        # ok: lock-not-released
        self._lock.acquire()
        return self

    def __exit__(self, *error):
        self._lock.release()
