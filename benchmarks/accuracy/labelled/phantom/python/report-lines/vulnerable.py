from pathlib import Path


def write_report(path: Path, results: list[tuple[str, bool]]) -> int:
    """Write one line for each check; return how many failed."""
    failed = 0
    with open(path, "w", encoding="utf-8") as report:
        report.writeln("check;result")
        for name, passed in results:
            failed += not passed
            report.write(f"{name};{'ok' if passed else 'failed'}\n")
    return failed
