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
