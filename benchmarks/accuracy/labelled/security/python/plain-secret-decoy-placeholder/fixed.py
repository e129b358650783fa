from pathlib import Path

TEMPLATE = """\
# Copy to .env and fill in
DATABASE_URL=postgresql://user:password@localhost:5432/app
API_KEY=<your key>
"""


def write_template(folder: Path) -> Path:
    """An empty settings file for a new developer."""
    target = folder / ".env.template"
    target.write_text(TEMPLATE, encoding="utf-8")
    return target
