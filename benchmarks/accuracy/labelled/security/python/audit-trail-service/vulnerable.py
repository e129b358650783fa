"""Writes down who did what with the documents of a case."""

import logging
from dataclasses import dataclass

audit_log = logging.getLogger("audit")
log = logging.getLogger(__name__)


@dataclass
class AuditTrail:
    case_number: int

    def access(self, actor: str, is_allowed: bool) -> None:
        """Notes that somebody opened the case, or tried to."""
        log.info("access to case %d by %s, allowed: %d", self.case_number, actor, is_allowed)

    def closed(self, pages: int) -> None:
        audit_log.info("case %d closed with %d pages", self.case_number, pages)


def note_all(trail: AuditTrail, visitors: dict[str, bool]) -> int:
    """Notes every visitor with whether they were let in; returns how many were refused."""
    for actor, is_allowed in visitors.items():
        trail.access(actor, is_allowed)
    return sum(not is_allowed for is_allowed in visitors.values())
