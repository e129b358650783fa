"""Check a signup form."""

import re

EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def validate(form):
    """What is wrong with the form, empty where all is well."""
    errors = []
    if not form.get("name", "").strip():
        errors.append("Please tell us your name.")
    if not EMAIL.fullmatch(form.get("email", "")):
        errors.append("Please check the e-mail address.")
    if len(form.get("password", "")) < 12:
        errors.append("The password needs at least 12 characters.")
    return errors
