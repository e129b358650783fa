from html import escape


def entry_html(entry: dict) -> str:
    title = escape(entry.get("title", "untitled"))
    summary = entry.get("summary", "")[:600]
    # ruleid: unescaped-beside-escaped
    return f"<article><h3>{title}</h3><div>{summary}</div></article>"


def line(beat) -> str:
    # ruleid: unescaped-beside-escaped
    return f"<tr><td>{escape(beat.service)}</td><td>{beat.message or '-'}</td></tr>"


def line_escaped(beat) -> str:
    # ok: unescaped-beside-escaped
    return f"<tr><td>{escape(beat.service)}</td><td>{escape(beat.message or '-')}</td></tr>"


def page(beats: list) -> str:
    rows = "".join(line_escaped(beat) for beat in beats)
    # ok: unescaped-beside-escaped
    return f"<h1>{escape(beats[0].service)}</h1><table>{rows}</table>"


def counted(beat) -> str:
    # ok: unescaped-beside-escaped
    return f"<li class='{beat.css_class}'>{escape(beat.service)}: {beat.count}</li>"


def mail(beat) -> str:
    # ok: unescaped-beside-escaped
    return f"{escape(beat.service)} says {beat.message}"


def line_filled(beat) -> str:
    # ruleid: unescaped-beside-escaped
    return "<tr><td>%s</td><td>%s</td></tr>" % (escape(beat.service), beat.message)


def line_formatted(beat) -> str:
    # ruleid: unescaped-beside-escaped
    return "<tr><td>{}</td><td>{}</td></tr>".format(escape(beat.service), beat.message)


def line_added(beat) -> str:
    # ruleid: unescaped-beside-escaped
    return "<tr><td>" + escape(beat.service) + "</td><td>" + beat.message + "</td></tr>"


def line_filled_escaped(beat) -> str:
    # ok: unescaped-beside-escaped
    return "<tr><td>%s</td><td>%s</td></tr>" % (escape(beat.service), escape(beat.message))


def line_added_escaped(beat) -> str:
    # ok: unescaped-beside-escaped
    return "<tr><td>" + escape(beat.service) + "</td><td>" + escape(beat.message) + "</td></tr>"


class Comment:
    def __init__(self, author: str, words: str) -> None:
        self.author = author
        self.words = escape(words)

    def line(self) -> str:
        # ok: unescaped-beside-escaped
        return f"<li>{escape(self.author)}: {self.words}</li>"
