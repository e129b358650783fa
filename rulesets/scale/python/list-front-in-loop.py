from collections import deque


def reachable(graph, start):
    queue, seen = [start], {start}
    while queue:
        # ruleid: list-front-in-loop
        node = queue.pop(0)
        for neighbour in graph[node] - seen:
            seen.add(neighbour)
            queue.append(neighbour)
    return seen


def reachable_fast(graph, start):
    queue, seen = deque([start]), {start}
    while queue:
        # ok: list-front-in-loop
        node = queue.popleft()
        for neighbour in graph[node] - seen:
            seen.add(neighbour)
            queue.append(neighbour)
    return seen


def newest_first(events):
    ordered = []
    for event in events:
        # ruleid: list-front-in-loop
        ordered.insert(0, event)
    return ordered


def newest_first_fast(events):
    # ok: list-front-in-loop
    return list(reversed(list(events)))


def depth_first(graph, start):
    stack = [start]
    while stack:
        # ok: list-front-in-loop
        node = stack.pop()
        stack.extend(graph[node])


def header(lines):
    # ok: list-front-in-loop
    return lines.pop(0)
