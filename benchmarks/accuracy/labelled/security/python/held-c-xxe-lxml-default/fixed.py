from lxml import etree


def parse_message(content):
    """The root of a message that a partner sent."""
    parser = etree.XMLParser(recover=True, resolve_entities=False)
    return etree.fromstring(content, parser=parser)
