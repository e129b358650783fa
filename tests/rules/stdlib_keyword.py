import json
import subprocess
import threading
from pathlib import Path


def save(path, data):
    # ruleid: stdlib-keyword
    text = json.dumps(data, pretty=True)
    # ruleid: stdlib-keyword
    with open(path, "w", encode="utf-8") as file:
        file.write(text)


def save_correctly(path, data):
    # ok: stdlib-keyword
    text = json.dumps(data, indent=2)
    # ok: stdlib-keyword
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def encode(data, encoder):
    # ok: stdlib-keyword
    return json.dumps(data, cls=encoder, pretty=True)


def newest(orders):
    # ruleid: stdlib-keyword
    return sorted(orders, cmp=lambda left, right: left.date - right.date)


def newest_correctly(orders):
    # ok: stdlib-keyword
    return sorted(orders, key=lambda order: order.date, reverse=True)


def convert(path):
    # ruleid: stdlib-keyword
    subprocess.run(["convert", path], capture=True)
    # ok: stdlib-keyword
    subprocess.run(["convert", path], capture_output=True, cwd="/srv", text=True)


def start(work, options):
    # ruleid: stdlib-keyword
    threading.Thread(target=work, deamon=True).start()
    # ok: stdlib-keyword
    threading.Thread(target=work, **options).start()


def note(text):
    # ruleid: stdlib-keyword
    Path("note.txt").write_text(text, encode="utf-8")
    # ok: stdlib-keyword
    Path("note.txt").write_text(text, encoding="utf-8")
