"""Settings without pydantic."""

from dataclasses import asdict, dataclass


@dataclass
class Account:
    """An account with its options."""

    owner: str
    quota: int = 10

    class Config:
        """Limits of all accounts."""

        largest_quota = 1000

    def dict(self):
        """The values of the account."""
        return asdict(self)


def describe(account: Account):
    """A line for the log."""
    values = account.dict()
    return f"{values['owner']}: {min(values['quota'], Account.Config.largest_quota)}"
