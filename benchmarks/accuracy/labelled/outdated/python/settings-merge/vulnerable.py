"""Profile settings, stored as JSON."""

import json

from pydantic import BaseModel


class Profile(BaseModel):
    """What a user has chosen."""

    theme: str = "light"
    language: str = "en"
    beta: bool = False


def save(profile: Profile, path):
    """Write the profile."""
    path.write_text(json.dumps(profile.dict()), encoding="utf-8")


def load(path):
    """Read a profile; the defaults fill what is missing."""
    return Profile.parse_obj(json.loads(path.read_text(encoding="utf-8")))


def changed(profile: Profile, **values):
    """The profile with other values."""
    return profile.copy(update=values)
