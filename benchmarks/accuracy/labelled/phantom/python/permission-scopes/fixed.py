SCOPES = ["orders:read", "orders:write", "reports:read"]


class UnknownScopeError(ValueError):
    """A client asked for something that we do not have."""


def granted(requested, role):
    """The scopes that a client gets, in the order in which it asked."""
    result = []
    for scope in requested:
        if scope not in SCOPES:
            raise UnknownScopeError(scope)
        if scope.endswith(":read") or role == "editor":
            result.append(scope)
    return result
