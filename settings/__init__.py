"""What both processes must be told: read once, at start, from the environment or from the file it names."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, InitSettingsSource, PydanticBaseSettingsSource, SettingsConfigDict

from settings.errors import SettingsError, settings_error
from settings.file import parse_settings

PREFIX = "ASSAY_"
REDIS_SCHEMES = ("redis://", "rediss://", "unix://")


def _default_data_dir() -> Path:
    home = os.environ.get("XDG_DATA_HOME") or "~/.local/share"
    return Path(home).expanduser() / "assay"


class Settings(BaseSettings):
    """Settings of every Assay process: environment first, then the file that `ASSAY_CONFIG` names."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_ignore_empty=True, extra="ignore", populate_by_name=True)

    redis_url: SecretStr | None = Field(
        default=None,
        validation_alias="REDIS_URL",
        description="set it to redis://, rediss:// or unix://, or leave it unset for an embedded Redis",
    )
    data_dir: Path = Field(default_factory=_default_data_dir, description="set it to a folder that Assay may write to")

    packages: bool = Field(
        default=True,
        description="set it to false if no package index may be asked; then phantoms of packages stay unknown",
    )

    @property
    def redis(self) -> str | None:
        """The address of a Redis server, or None for the embedded one."""
        return self.redis_url.get_secret_value() if self.redis_url else None

    @field_validator("redis_url")
    @classmethod
    def _known_scheme(cls, url: SecretStr | None) -> SecretStr | None:
        if url is not None and not url.get_secret_value().startswith(REDIS_SCHEMES):
            raise ValueError("it does not name a Redis")
        return url

    @field_validator("data_dir")
    @classmethod
    def _absolute(cls, folder: Path) -> Path:
        return folder.expanduser().absolute()

    @classmethod
    def load(cls) -> Self:
        """Read the settings; raises SettingsError with one line for the first that is missing or malformed."""
        try:
            return cls()
        except ValidationError as error:
            raise settings_error(error, cls, PREFIX) from None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003  (pydantic-settings' own signature)
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Environment before file; pydantic-settings calls this each time that settings are read."""
        named = os.environ.get("ASSAY_CONFIG")
        if not named:
            return init_settings, env_settings
        return (
            init_settings,
            env_settings,
            InitSettingsSource(settings_cls, dict(_file_values(Path(named).expanduser()))),
        )


def _file_values(file: Path) -> dict[str, str]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise SettingsError(
            f"ASSAY_CONFIG names {file}, which cannot be read as text: correct the path, or unset it"
        ) from None
    return parse_settings(file.name, text, PREFIX)
