"""What the workers must be told, beside what every process is."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from pydantic import Field, SecretStr, field_validator

from settings import Settings
from workers.github.app import API_VERSION


class WorkerSettings(Settings):
    """The workers' settings."""

    app_id: int = Field(gt=0, description="set it to the number that GitHub shows as the App's ID")
    private_key: SecretStr = Field(
        description="set it to the path of the App's private key (a .pem file), or to the key itself"
    )
    github_api_url: str | None = Field(
        default=None,
        pattern=r"^https?://[^\s@]+$",
        description="set it to https://HOST/api/v3 for GitHub Enterprise Server, or leave it unset for github.com",
    )
    github_api_version: str = Field(
        default=API_VERSION,
        pattern=r"^\d{4}-\d{2}-\d{2}$",
        description="set it to 2022-11-28 for GitHub Enterprise Server up to 3.20",
    )
    rule_pages: str = Field(
        default="",
        pattern=r"^(https?://\S+)?$",
        description="set it to where the rules' pages are shown, such as https://assay.example.org/rules",
    )
    mirror_megabytes: int = Field(default=10_000, gt=0, description="set it to how large the cache of checkouts may be")

    @field_validator("private_key")
    @classmethod
    def _key(cls, value: SecretStr) -> SecretStr:
        """The key's text, whichever way it was given; environment variables often hold `\\n` for line ends."""
        text = value.get_secret_value().replace("\\n", "\n")
        if "-----BEGIN" not in text:
            try:
                text = Path(text).expanduser().read_text(encoding="ascii")
            except (OSError, ValueError):
                raise ValueError("it is neither a private key nor the path of a file that can be read") from None
        try:
            load_pem_private_key(text.encode(), password=None)
        except (ValueError, TypeError):
            raise ValueError("it is not a private key in PEM form without a password") from None
        return SecretStr(text)
