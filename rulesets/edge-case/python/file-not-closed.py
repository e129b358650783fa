import json
from pathlib import Path


def load_settings(path):
    # ruleid: file-not-closed
    return json.load(open(path))


def load_settings_closed(path):
    # ok: file-not-closed
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def save_report(path, text):
    # ruleid: file-not-closed
    open(path, "w").write(text)


def save_report_closed(path, text):
    # ok: file-not-closed
    Path(path).write_text(text, encoding="utf-8")
