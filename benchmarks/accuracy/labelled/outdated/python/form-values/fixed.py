"""Reads the fields of a posted form."""

from urllib.parse import parse_qs

LONGEST = 64 * 1024


def fields(body, kind):
    """The fields of a form, the last of several values each."""
    if len(body) > LONGEST:
        raise ValueError("the form is too large")
    if kind != "application/x-www-form-urlencoded":
        raise ValueError(f"cannot read {kind}")
    parsed = parse_qs(body.decode("utf-8"), keep_blank_values=True)
    return {name: values[-1] for name, values in parsed.items()}
