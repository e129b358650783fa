from dataclasses import dataclass


@dataclass(frozen=True)
class Member:
    username: str
    roles: frozenset[str]


@dataclass(frozen=True)
class Page:
    title: str
    author: str


def can_edit(member: Member, page: Page) -> bool:
    """Authors and editors may."""
    return "editor" in member.roles or member.username == page.author


def can_publish(member: Member) -> bool:
    return "publisher" in member.roles
