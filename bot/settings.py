"""What the web process must be told, beside what every process is."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import NoDecode

from settings import Settings


class WebSettings(Settings):
    """The web process' settings."""

    webhook_secret: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        description="set it to the webhook secret of the GitHub App, or to two of them with a comma between"
        " while you rotate it"
    )

    @field_validator("webhook_secret", mode="before")
    @classmethod
    def _split_secrets(cls, value: object) -> object:
        return tuple(part.strip() for part in value.split(",")) if isinstance(value, str) else value

    @field_validator("webhook_secret")
    @classmethod
    def _one_or_two_secrets(cls, secrets: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        if not all(secret.get_secret_value() for secret in secrets):
            raise ValueError("it is empty, or has an empty part beside a comma")
        if len(secrets) not in (1, 2):
            raise ValueError(f"it has {len(secrets)} parts")
        return secrets
