"""Validation of imported rows."""

REQUIRED = ("name", "email", "country")


def validate(row: dict, errors: list[str] | None = None) -> list[str]:
    """All problems of one row."""
    errors = [] if errors is None else errors
    for field in REQUIRED:
        if not row.get(field):
            errors.append(f"{field} is missing")
    if "@" not in row.get("email", ""):
        errors.append("email is no address")
    return errors
