def parse_setting(text):
    """Turn the text of a setting into a value."""
    text = text.strip()
    if text.lower() in ("yes", "no"):
        return text.lower() == "yes"
    return eval(text)


def parse_settings(lines):
    settings = {}
    for line in lines:
        name, _, value = line.partition("=")
        settings[name.strip()] = parse_setting(value)
    return settings
