"""One line for the person who set a variable wrong, instead of pydantic's page."""

from __future__ import annotations

from pydantic import BaseModel, ValidationError


class SettingsError(Exception):
    """A setting is missing or malformed; the text is one line that names it, says what to do and shows no value."""


def settings_error(error: ValidationError, settings: type[BaseModel], prefix: str) -> SettingsError:
    """Turn the first fault that pydantic found into a line to act on.

    A field's variable is its alias, or else `prefix` and its name; its description must say what to set it to.
    pydantic's message is used without the input that it refers to, for that may be a secret.
    """
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    variable, hint = _variable(str(fault["loc"][0]) if fault["loc"] else "", settings, prefix)
    if fault["type"] == "missing":
        return SettingsError(f"{variable} is not set: {hint}")
    message = fault["msg"].removeprefix("Value error, ")
    return SettingsError(f"{variable} is not valid: {message}; {hint}")


def _variable(location: str, settings: type[BaseModel], prefix: str) -> tuple[str, str]:
    for name, field in settings.model_fields.items():
        alias = field.validation_alias if isinstance(field.validation_alias, str) else prefix + name.upper()
        if location in (name, alias, alias.lower()):
            return alias, field.description or "see the README's list of settings"
    return location or "the settings", "see the README's list of settings"
