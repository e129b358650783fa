import html


def render_table(rows):
    """Return an HTML table of (name, value) pairs."""
    parts = ["<table>"]
    for name, value in rows:
        parts.append(f"<tr><td>{html.escape(str(name))}</td><td>{html.escape(str(value))}</td></tr>")
    parts.append("</table>")
    return "\n".join(parts)
