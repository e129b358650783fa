import xml.sax
from xml.sax.handler import feature_external_ges

from lxml import etree


def entities():
    # ruleid: xml-external-entities
    return etree.XMLParser(resolve_entities=True)


def network():
    # ruleid: xml-external-entities
    return etree.XMLParser(load_dtd=True, no_network=False)


def sax():
    parser = xml.sax.make_parser()
    # ruleid: xml-external-entities
    parser.setFeature(feature_external_ges, True)
    return parser


def closed():
    # ok: xml-external-entities
    return etree.XMLParser(resolve_entities=False, no_network=True)


def default():
    # ok: xml-external-entities
    return etree.XMLParser(remove_comments=True)


def closed_sax():
    parser = xml.sax.make_parser()
    # ok: xml-external-entities
    parser.setFeature(feature_external_ges, False)
    return parser
