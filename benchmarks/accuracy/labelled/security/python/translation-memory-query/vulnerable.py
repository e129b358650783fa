"""A translation memory in the TMX format."""

from lxml import etree

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class TranslationMemory:
    def __init__(self, data: bytes) -> None:
        self.root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))

    def __len__(self) -> int:
        return int(self.root.xpath("count(//tu)"))

    def languages(self) -> set[str]:
        return {variant.get(XML_LANG, "") for variant in self.root.iter("tuv")}

    def translations(self, phrase: str, language: str) -> list[str]:
        """What the memory has for a phrase in another language."""
        query = '//tu[tuv/seg = "' + phrase + '"]/tuv'
        variants = self.root.xpath(query)
        matching = (variant for variant in variants if variant.get(XML_LANG) == language)
        return [segment for variant in matching for segment in variant.xpath("seg/text()")]

    def best(self, phrase: str, language: str) -> str:
        """The first translation, or the phrase itself."""
        found = self.translations(phrase, language)
        return found[0] if found else phrase
