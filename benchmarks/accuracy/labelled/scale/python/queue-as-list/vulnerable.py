"""Finds all pages of a site that can be reached from its start page."""

from collections import deque


def reachable(links: dict[str, list[str]], start: str) -> set[str]:
    """Every page that can be reached by links."""
    waiting = [start]
    seen = {start}
    while waiting:
        page = waiting.pop(0)
        for target in links.get(page, []):
            if target not in seen:
                seen.add(target)
                waiting.append(target)
    return seen


def orphans(links: dict[str, list[str]], start: str) -> list[str]:
    """Pages that nothing leads to."""
    return sorted(set(links) - reachable(links, start))
