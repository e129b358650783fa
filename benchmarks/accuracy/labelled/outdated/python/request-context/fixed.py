"""Access to the current request for the audit log."""

from flask import has_request_context, request


class AuditContext:
    """What the audit log notes about a request."""

    def __init__(self, address, path):
        self.address = address
        self.path = path

    def as_fields(self):
        """The fields of a log record."""
        return {"address": self.address, "path": self.path}


def current():
    """The context of the running request, or None outside of one."""
    if not has_request_context():
        return None
    return AuditContext(request.remote_addr, request.path)
