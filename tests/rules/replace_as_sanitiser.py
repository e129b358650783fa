import html
import os
import re
import subprocess
from pathlib import Path

BASE = Path("/srv/files")


def open_file(filename):
    # ruleid: replace-as-sanitiser
    return (BASE / filename.replace("../", "")).open()


def clean(comment):
    # ruleid: replace-as-sanitiser
    return comment.replace("<script>", "").replace("</script>", "x")


def find_user(cursor, name):
    # ruleid: replace-as-sanitiser
    name = name.replace("'", "''")
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")


def ping(host):
    # ruleid: replace-as-sanitiser
    host = host.replace(";", "")
    os.system("ping -c 1 " + host)


def strip(comment):
    # ruleid: replace-as-sanitiser
    return re.sub(r"<script.*?>.*?</script>", "", comment)


def open_file_safely(filename):
    path = (BASE / filename).resolve()
    # ok: replace-as-sanitiser
    if not path.is_relative_to(BASE):
        raise PermissionError
    return path.open()


def clean_safely(comment):
    # ok: replace-as-sanitiser
    return html.escape(comment)


def find_user_safely(cursor, name):
    # ok: replace-as-sanitiser
    cursor.execute("SELECT * FROM users WHERE name = ?", (name.strip(),))


def slug(title):
    # ok: replace-as-sanitiser
    return title.replace("'", "").replace(" ", "-")


def shorten(text):
    # ok: replace-as-sanitiser
    return text.replace("..", ".")


def ping_safely(host):
    # ok: replace-as-sanitiser
    return subprocess.run(["ping", "-c", "1", "--", host], check=True)


def search_messages(service, query):
    # ok: replace-as-sanitiser
    escaped = query.replace("\\", "\\\\").replace('"', '\\"')
    return service.spaces().messages().list(filter=f'text:"{escaped}"').execute()


def find_product(cursor, name):
    # ruleid: replace-as-sanitiser
    escaped = name.replace('"', '\\"')
    cursor.execute(f'SELECT * FROM products WHERE name = "{escaped}"')
