"""Access to the current request for the audit log."""

from flask import _request_ctx_stack


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
    top = _request_ctx_stack.top
    if top is None:
        return None
    return AuditContext(top.request.remote_addr, top.request.path)
