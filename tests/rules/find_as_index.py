def is_comment(line):
    # ruleid: find-as-index
    if line.find("# "):
        return True
    return False


def scheme(url):
    # ruleid: find-as-index
    return url[: url.find("://")]


def local_part(address):
    at = address.find("@")
    # ruleid: find-as-index
    return address[:at]


def is_comment_by_in(line):
    # ok: find-as-index
    return "# " in line


def scheme_by_partition(url):
    # ok: find-as-index
    return url.partition("://")[0]


def local_part_checked(address):
    at = address.find("@")
    if at == -1:
        raise ValueError("no @ in the address")
    # ok: find-as-index
    return address[:at]


def file_name(path):
    # ok: find-as-index
    return path[path.rfind("/") + 1 :]


def has_body(document):
    # ok: find-as-index
    if document.find("body"):
        return True
    return False
