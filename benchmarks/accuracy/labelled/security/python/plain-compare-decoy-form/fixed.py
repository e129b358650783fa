from dataclasses import dataclass


@dataclass(frozen=True)
class Registration:
    name: str
    password: str
    password_repeat: str


def problems(form: Registration) -> list[str]:
    """What the visitor has to correct."""
    found = []
    if form.password != form.password_repeat:
        found.append("The passwords differ.")
    if len(form.password) < 12:
        found.append("The password is too short.")
    return found
