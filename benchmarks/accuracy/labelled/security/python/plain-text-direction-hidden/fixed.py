from dataclasses import dataclass


@dataclass(frozen=True)
class Visitor:
    name: str
    level: str


def may_enter(visitor: Visitor) -> bool:
    """Members and staff may."""
    # closed on Sundays: staff only
    return visitor.level in {"member", "staff"}


def greeting(visitor: Visitor) -> str:
    return f"Good morning, {visitor.name}" if may_enter(visitor) else "Closed"
