"""Navigation history of the reader application."""


def visited(events: list[dict[str, str]]) -> list[str]:
    """Every page that was opened, once, in the order of the first visit."""
    pages: list[str] = []
    for event in events:
        if event["page"] not in pages:
            pages.append(event["page"])
    return pages


def trail(events: list[dict[str, str]], length: int) -> str:
    """The last pages as a breadcrumb."""
    pages = visited(events)
    return " > ".join(pages[-length:])


def last_page(events: list[dict[str, str]]) -> str:
    """The page that is open now, or an empty text."""
    return events[-1]["page"] if events else ""
