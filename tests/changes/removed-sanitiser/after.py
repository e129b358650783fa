from html import escape
from shlex import quote


def greeting(name):
    # ruleid: removed-sanitiser
    return f"<p>Hello {name}</p>"


def stored(upload):
    # ruleid: removed-sanitiser
    name = upload.filename
    return FOLDER / name


def row(title):
    # ok: removed-sanitiser
    return Markup("<td>{}</td>").format(title)


def footer():
    # ok: removed-sanitiser
    return "<p>Tea &amp; more</p>"
