from collections.abc import Mapping


class RefusedError(Exception):
    """The request cannot be accepted."""


def check_amount(cents: int) -> bool:
    """Raises RefusedError where nothing or too much is asked for."""
    if not 0 < cents <= 100_000:
        raise RefusedError("amount")
    return True


def verify_fields(data: Mapping[str, str]) -> None:
    missing = {"name", "iban"} - data.keys()
    if missing:
        raise RefusedError(", ".join(sorted(missing)))


def accept(data: Mapping[str, str], cents: int) -> dict[str, str | int]:
    check_amount(cents)
    verify_fields(data)
    return {**data, "cents": cents}
