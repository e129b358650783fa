"""Checks the plan of a shift."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Employee:
    """Somebody who can be planned."""

    badge: str
    name: str
    hours: int


class Roster:
    """The employees of a site."""

    def __init__(self, employees: list[Employee]) -> None:
        self.by_badge = {employee.badge: employee for employee in reversed(employees)}

    def find(self, badge: str) -> Employee | None:
        """The employee with that badge."""
        return self.by_badge.get(badge)


def unknown_badges(roster: Roster, plan: list[tuple[str, int]]) -> list[str]:
    """The badges of the plan that nobody has."""
    return [badge for badge, _ in plan if roster.find(badge) is None]


def overbooked(employees: list[Employee], plan: list[tuple[str, int]]) -> list[str]:
    """The names of those who are planned for more than their hours."""
    roster = Roster(employees)
    names = []
    for badge, hours in plan:
        employee = roster.find(badge)
        if employee is not None and hours > employee.hours:
            names.append(employee.name)
    return names
