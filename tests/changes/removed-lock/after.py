def count(self, article):
    # ruleid: removed-lock
    self.seen += 1
    self.last = article


def forget(self, article):
    with self.guard:
        # ok: removed-lock
        self.seen -= 1
        self.last = None


def total(self):
    # ok: removed-lock
    return self.counter.value
