"""Finds versions in the output of tools."""
import re


def version(output):
    """The first version, or None."""
    match = re.search(r"\d+(?:\.\d+)*$", output.rstrip())
    return match.group(0) if match else None
