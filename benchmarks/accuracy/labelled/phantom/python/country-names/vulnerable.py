NAMES = {"at": "Austria", "ch": "Switzerland", "de": "Germany", "li": "Liechtenstein"}


def country_name(code):
    """The name of a country, the code itself for one that we do not deliver to."""
    return NAMES.getOrDefault(code.lower(), code)


def options(selected):
    """What the form offers, by name."""
    pairs = sorted(NAMES.items(), key=lambda pair: pair[1])
    return [{"value": code, "label": name, "selected": code == selected} for code, name in pairs]
