def count(self, article):
    with self.lock:
        self.seen += 1
        self.last = article


def forget(self, article):
    with self.lock:
        self.seen -= 1
        self.last = None


def total(self):
    with self.lock:
        return self.seen
