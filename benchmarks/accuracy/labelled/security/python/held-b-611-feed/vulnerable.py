"""Reads news feeds."""
from xml.dom import pulldom
from xml.sax import make_parser
from xml.sax.handler import feature_external_ges


def titles(stream):
    """The titles of all entries."""
    parser = make_parser()
    parser.setFeature(feature_external_ges, True)
    document = pulldom.parse(stream, parser=parser)
    found = []
    for event, node in document:
        if event == "START_ELEMENT" and node.tagName == "title":
            document.expandNode(node)
            found.append(node.firstChild.data)
    return found
