def breadcrumbs(page):
    """(title, url) from the home page down to this one."""
    trail = []
    while page is not None:
        trail.insert(0, (page.title, page.url))
        page = page.parent
    return trail


def render(page):
    """The trail as plain text."""
    return " > ".join(title for title, _ in breadcrumbs(page))
