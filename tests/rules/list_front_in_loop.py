from collections import deque


def reachable(graph, start):
    queue, seen = [start], {start}
    while queue:
        # ruleid: list-front-in-loop
        node = queue.pop(0)
        for other in graph[node]:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen


def newest_first(events):
    result = []
    for event in events:
        # ruleid: list-front-in-loop
        result.insert(0, event)
    return result


def merged(pages):
    result = {}
    for page in pages:
        # ruleid: list-front-in-loop
        result = {**result, page.name: page}
    return result


def drained(items):
    queue = deque(items)
    while queue:
        # ok: list-front-in-loop
        yield queue.popleft()


def newest_first_reversed(events):
    # ok: list-front-in-loop
    return list(reversed(events))


def with_name(pages):
    for page in pages:
        # ok: list-front-in-loop
        page = {**page, "seen": True}
        yield page


class Worker:
    def __init__(self, jobs):
        self.jobs = list(jobs)

    def run(self):
        while self.jobs:
            # ruleid: list-front-in-loop
            self.jobs.pop(0).run()

    def without_done(self):
        place = 0
        while place < len(self.jobs):
            if self.jobs[place].done:
                # ruleid: list-front-in-loop
                del self.jobs[place]
            else:
                place += 1

    def still_open(self):
        # ok: list-front-in-loop
        self.jobs = [job for job in self.jobs if not job.done]


def pieces(text, size):
    while text:
        yield text[:size]
        # ruleid: list-front-in-loop
        text = text[size:]


def is_rotation(text, other):
    # ruleid: list-front-in-loop
    return any(text[start:] + text[:start] == other for start in range(len(text)))


def numbers(pattern, text):
    place = 0
    while place < len(text):
        # ruleid: list-front-in-loop
        match = pattern.match(text[place:])
        place += match.end()


def numbers_in_place(pattern, text):
    place = 0
    while place < len(text):
        # ok: list-front-in-loop
        match = pattern.match(text, place)
        place = match.end()


def without(cache, names):
    for name in names:
        # ok: list-front-in-loop
        del cache[name]


def lines(pattern, text):
    for line in text.splitlines():
        # ok: list-front-in-loop
        yield pattern.match(line[2:])


def swapped(text, size):
    # ok: list-front-in-loop
    return text[size:] + text[:size]
