from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    undefined=StrictUndefined,
    keep_trailing_newline=True,
)


def site_configuration(name: str, port: int) -> str:
    """A server block of nginx."""
    return environment.get_template("site.conf.j2").render(name=name, port=port)
