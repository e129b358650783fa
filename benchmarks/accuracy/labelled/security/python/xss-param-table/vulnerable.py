import html


def render_table(rows):
    """Return an HTML table of (name, value) pairs."""
    parts = ["<table>"]
    for name, value in rows:
        parts.append(f"<tr><td>{name}</td><td>{value}</td></tr>")
    parts.append("</table>")
    return "\n".join(parts)
