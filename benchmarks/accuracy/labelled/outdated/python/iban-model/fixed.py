"""Bank accounts of suppliers."""

from pydantic import BaseModel, field_validator


class Account(BaseModel):
    """A bank account."""

    owner: str
    iban: str

    @field_validator("iban")
    @classmethod
    def check_iban(cls, value):
        """Blanks are left out; the length must fit."""
        text = value.replace(" ", "").upper()
        if not 15 <= len(text) <= 34:
            raise ValueError("an IBAN has 15 to 34 characters")
        return text


def same(one: Account, other: Account) -> bool:
    """Whether two entries are about one account."""
    return one.iban == other.iban
