import os

REPORTS_DIR = "/var/reports"


def load_report(report_name):
    """Return the text of a stored report."""
    path = os.path.abspath(f"{REPORTS_DIR}/{report_name}")
    if os.path.commonpath([path, REPORTS_DIR]) != REPORTS_DIR:
        raise PermissionError("access denied")
    with open(path, "r", encoding="utf-8") as report:
        return report.read()
