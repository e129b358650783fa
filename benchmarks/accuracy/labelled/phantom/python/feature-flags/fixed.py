"""Feature flags of a tenant."""


class UnknownFlagError(Exception):
    """Nobody has defined this flag."""


def is_on(flags: dict, name: str, tenant: str) -> bool:
    """Whether the flag is on for the tenant."""
    if name not in flags:
        raise UnknownFlagError(name)
    rule = flags[name]
    return rule["everyone"] or tenant in rule["tenants"]


def active(flags: dict, tenant: str) -> list[str]:
    """All flags that are on, by name."""
    return sorted(name for name in flags if is_on(flags, name, tenant))
