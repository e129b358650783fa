"""The file that `ASSAY_CONFIG` names: the settings of the environment, by the same names, as YAML or as lines."""

from __future__ import annotations

import io
from pathlib import PurePath

import yaml
from dotenv import dotenv_values

from settings.errors import SettingsError


def parse_settings(name: str, text: str, prefix: str) -> dict[str, str]:
    """The settings in the file's text, by lower-case field name without the prefix; `name` is the file's.

    A name that ends in .yaml or .yml holds a mapping, any other lines of `NAME=value`. Raises SettingsError, which
    never quotes the file: its lines hold secrets.
    """
    if PurePath(name).suffix in (".yaml", ".yml"):
        values = _mapping(name, text)
    else:
        values = dict(dotenv_values(stream=io.StringIO(text), interpolate=False))
    return {
        key.lower().removeprefix(prefix.lower()): str(value) for key, value in values.items() if value not in (None, "")
    }


def _mapping(name: str, text: str) -> dict[str, object]:
    try:
        values = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 1})" if mark else ""
        raise SettingsError(f"ASSAY_CONFIG names {name}, which is not YAML{where}: correct it") from None
    if not isinstance(values, dict):
        raise SettingsError(f"ASSAY_CONFIG names {name}, which is not a mapping: write lines of `name: value`")
    return {str(key): value for key, value in values.items()}
