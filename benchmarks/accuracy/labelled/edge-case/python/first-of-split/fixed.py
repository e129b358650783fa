"""Small readers of texts that always have a first part."""


def first_word(text: str) -> str:
    """The first word, empty for an empty text."""
    return text.split(" ")[0]


def extension(file_name: str) -> str:
    """What stands behind the last dot."""
    return file_name[file_name.rfind(".") + 1 :]


def longest(words: list[str]) -> str:
    """The longest word of a text that has at least one."""
    if not words:
        raise ValueError("no words")
    return max((word for word in words), key=len)
