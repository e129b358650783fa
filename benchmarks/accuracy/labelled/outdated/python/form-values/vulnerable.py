"""Reads the fields of a posted form."""

import cgi
import io

LONGEST = 64 * 1024


def fields(body, kind):
    """The fields of a form, the last of several values each."""
    if len(body) > LONGEST:
        raise ValueError("the form is too large")
    if kind != "application/x-www-form-urlencoded":
        raise ValueError(f"cannot read {kind}")
    environ = {"REQUEST_METHOD": "POST", "CONTENT_TYPE": kind, "CONTENT_LENGTH": str(len(body))}
    form = cgi.FieldStorage(fp=io.BytesIO(body), environ=environ)
    return {name: form.getfirst(name) for name in form}
