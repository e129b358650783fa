import re

# ruleid: host-pattern-dot
STAFF = re.compile(r"[A-Za-z0-9_.+-]+@acme.io")
# ok: host-pattern-dot
STAFF_ESCAPED = re.compile(r"[A-Za-z0-9_.+-]+@acme\.io")
# ok: host-pattern-dot
ANY_HOST = re.compile(r"@([a-z0-9-]+\.)+[a-z]{2,}")


def is_ours(url: str) -> bool:
    # ruleid: host-pattern-dot
    return re.match(r"^https://(\w+\.)?assay.dev(/|$)", url) is not None


def is_ours_escaped(url: str) -> bool:
    # ok: host-pattern-dot
    return re.fullmatch(r"https://assay\.dev/.*", url) is not None


def mentions(text: str) -> bool:
    # ok: host-pattern-dot
    return re.search(r"see example.com for more", text) is not None
