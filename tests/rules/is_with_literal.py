def is_admin(user):
    # ruleid: is-with-literal
    return user.role is "admin"


def is_empty(items):
    # ruleid: is-with-literal
    return items is []


def is_many(count):
    # ruleid: is-with-literal
    return count is not 1000


def is_admin_by_value(user):
    # ok: is-with-literal
    return user.role == "admin"


def is_missing(value):
    # ok: is-with-literal
    return value is None


def is_on(flag):
    # ok: is-with-literal
    return flag is True
