from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

TEMPLATES = Path(__file__).parent / "templates"

environment = Environment(
    loader=FileSystemLoader(TEMPLATES),
    trim_blocks=True,
    autoescape=select_autoescape(),
)


def profile_page(name: str, biography: str) -> str:
    """The public page of a member."""
    return environment.get_template("profile.html").render(name=name, biography=biography)
