from html import escape
from shlex import quote


def greeting(name):
    return f"<p>Hello {escape(name)}</p>"


def stored(upload):
    name = secure_filename(upload.filename)
    return FOLDER / name


def row(title):
    return f"<td>{escape(title)}</td>"


def footer():
    return f"<p>{escape('Tea & more')}</p>"
