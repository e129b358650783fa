VOWELS = "aeiou"
MODES = ("read", "write")


def vowels(word: str) -> int:
    return sum(letter in VOWELS for letter in word)


def is_writable(mode: str) -> bool:
    """Whether a mode as `open` takes it writes."""
    return any(letter in "wax+" for letter in mode)


def is_mode(mode: str) -> bool:
    return mode in MODES


def mentions(text: str, method: str) -> bool:
    return method in text
