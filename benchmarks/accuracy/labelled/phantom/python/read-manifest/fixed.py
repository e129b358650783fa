"""The manifest of a plugin."""

import json


class ManifestError(Exception):
    """The manifest cannot be read."""


def load_manifest(path):
    """The manifest as a dict. Raises ManifestError for broken JSON and OSError for no file."""
    with open(path, encoding="utf-8") as handle:
        text = handle.read()
    try:
        manifest = json.loads(text)
    except json.JSONDecodeError as error:
        raise ManifestError(f"{path}: {error}") from error
    if "name" not in manifest:
        raise ManifestError(f"{path}: no name")
    return manifest
