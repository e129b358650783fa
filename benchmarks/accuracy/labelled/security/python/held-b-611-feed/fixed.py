"""Reads news feeds."""
from defusedxml import pulldom


def titles(stream):
    """The titles of all entries."""
    document = pulldom.parse(stream)
    found = []
    for event, node in document:
        if event == "START_ELEMENT" and node.tagName == "title":
            document.expandNode(node)
            found.append(node.firstChild.data)
    return found
