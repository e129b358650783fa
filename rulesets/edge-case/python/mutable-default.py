def add_tag(tag, tags=[]):
    # ruleid: mutable-default
    tags.append(tag)
    return tags


def add_tag_safely(tag, tags=None):
    tags = [] if tags is None else tags
    # ok: mutable-default
    tags.append(tag)
    return tags


def headers(token, extra: dict = {}):
    # ruleid: mutable-default
    extra["Authorization"] = f"Bearer {token}"
    return extra


def headers_copied(token, extra: dict = {}):
    # ok: mutable-default
    return {**extra, "Authorization": f"Bearer {token}"}


def read_only(names=[]):
    # ok: mutable-default
    return sorted(names)
