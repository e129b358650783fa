from pathlib import Path


def load_template(path: str) -> str:
    with open(path, encoding="utf-8") as handle:
        # ruleid: file-method-from-another-language
        return handle.readAll()


def write_report(path: str, rows) -> None:
    with open(path, "w", encoding="utf-8") as report:
        for row in rows:
            # ruleid: file-method-from-another-language
            report.write_line(",".join(row))


def load_template_python(path: str) -> str:
    with open(path, encoding="utf-8") as handle:
        # ok: file-method-from-another-language
        return handle.read()


def write_report_python(path: str, rows) -> None:
    with open(path, "w", encoding="utf-8") as report:
        for row in rows:
            # ok: file-method-from-another-language
            report.write(",".join(row) + "\n")


def load_path(path: Path) -> str:
    # ok: file-method-from-another-language
    return path.read_text(encoding="utf-8")
