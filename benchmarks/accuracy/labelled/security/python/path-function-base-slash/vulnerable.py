import os

REPORTS_DIR = "/var/reports"


def load_report(report_name):
    """Return the text of a stored report."""
    path = f"{REPORTS_DIR}/{report_name}"
    with open(path, "r", encoding="utf-8") as report:
        return report.read()
