"""Prepare texts for the search index."""

from pathlib import Path

HERE = Path(__file__).parent


def stopwords(language: str) -> set[str]:
    """Words that the index leaves out."""
    with open(HERE / f"{language}.txt", encoding="utf-8") as file:
        return {line.strip() for line in file}


def tokens(text: str, language: str) -> list[str]:
    """The words of a text that are worth finding."""
    left_out = stopwords(language)
    return [word for word in text.lower().split() if word not in left_out]
