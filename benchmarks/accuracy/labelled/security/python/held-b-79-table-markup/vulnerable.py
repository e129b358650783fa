"""Renders the results of a survey as an HTML table."""
from html import escape


def render_row(cells):
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def render_table(title, rows):
    """The table as text; `rows` are the answers that people typed in."""
    parts = ["<table>", f"<caption>{escape(title)}</caption>"]
    parts.extend(render_row(row) for row in rows)
    parts.append("</table>")
    return "\n".join(parts)
