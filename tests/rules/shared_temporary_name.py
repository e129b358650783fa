import tempfile
from pathlib import Path

REPORT = "/tmp/report.csv"


def name():
    # ruleid: shared-temporary-name
    return tempfile.mktemp(suffix=".pdf")


def export(rows):
    # ruleid: shared-temporary-name
    with open(REPORT, "w") as file:
        file.writelines(rows)


def note(text, user):
    # ruleid: shared-temporary-name
    Path(f"/tmp/note-{user}.txt").write_text(text)


def safe_name():
    # ok: shared-temporary-name
    with tempfile.NamedTemporaryFile(suffix=".pdf", delete=False) as file:
        return file.name


def export_safely(rows, folder):
    # ok: shared-temporary-name
    with open(folder / "report.csv", "w") as file:
        file.writelines(rows)


def read():
    # ok: shared-temporary-name
    with open(REPORT) as file:
        return file.read()


def inside(text):
    with tempfile.TemporaryDirectory() as folder:
        # ok: shared-temporary-name
        Path(folder, "note.txt").write_text(text)
