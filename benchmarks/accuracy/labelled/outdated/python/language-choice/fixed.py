"""The language of the command line tool."""

import locale
import os

SUPPORTED = ("en", "de", "fr")


def preferred_language(default="en"):
    """The user's language if there is a translation."""
    chosen = os.environ.get("REPORT_LANGUAGE")
    if chosen is None:
        chosen = locale.getlocale()[0]
    short = (chosen or default).partition("_")[0].lower()
    return short if short in SUPPORTED else default


def translations(folder):
    """The file with the texts of that language."""
    return folder / f"{preferred_language()}.json"
