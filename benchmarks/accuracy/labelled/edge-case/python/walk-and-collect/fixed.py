"""Work lists that grow while they are worked on."""

from collections import deque


def reachable(graph: dict[str, list[str]], start: str) -> set[str]:
    """All nodes that can be reached."""
    seen = {start}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for neighbour in graph.get(node, []):
            if neighbour not in seen:
                seen.add(neighbour)
                waiting.append(neighbour)
    return seen


def drop_first(items: list[str], wanted: str) -> bool:
    """Remove the first occurrence of an item."""
    for item in items:
        if item == wanted:
            items.remove(item)
            return True
    return False
