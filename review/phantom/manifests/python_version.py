""".python-version, runtime.txt and .tool-versions: the one Python that the project runs on."""

from __future__ import annotations

import re
from typing import Final

from review.phantom.manifests import Reading, Surroundings
from review.phantom.manifests._python import python_of

ECOSYSTEM: Final = "pypi"


def recognises(path: str) -> bool:
    """The files of pyenv and uv, Heroku, and asdf and mise."""
    return path.rpartition("/")[2] in (".python-version", "runtime.txt", ".tool-versions")


def read(path: str, text: str, surroundings: Surroundings) -> Reading:  # the Manifest protocol
    """The first version that the file names; a name that is no version number says nothing."""
    prefix = "python " if path.endswith(".tool-versions") else ""
    for line in text.split("\n"):
        value = re.sub(r"\s*#.*", "", line[:200]).strip()
        if value and value.startswith(prefix):
            return Reading(python=python_of(value.removeprefix(prefix).split()[0]))
    return Reading()
