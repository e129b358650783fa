"""Budget against actual spending, per department."""


def spending(departments: list[dict[str, str]], invoices: list[dict[str, float]]) -> list[dict[str, object]]:
    """One row per department with what it spent."""
    rows: list[dict[str, object]] = []
    totals: dict[object, float] = {}
    for invoice in invoices:
        key = invoice["department_id"]
        totals[key] = totals.get(key, 0.0) + invoice["net"]
    for department in departments:
        rows.append({"name": department["name"], "spent": totals.get(department["id"], 0.0)})
    return rows


def over_budget(rows: list[dict[str, object]], budget: dict[str, float]) -> list[str]:
    """Names of departments that spent more than they had."""
    return [str(row["name"]) for row in rows if float(str(row["spent"])) > budget.get(str(row["name"]), 0.0)]
