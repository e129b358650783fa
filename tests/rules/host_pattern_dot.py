import re

from fastapi.middleware.cors import CORSMiddleware

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


HOST = "assay.dev"
# ruleid: host-pattern-dot
HOOKS = re.compile(r"^https://hooks.assay\.dev/")
# ok: host-pattern-dot
HOOKS_ESCAPED = re.compile(r"^https://hooks\.assay\.dev/")
# ruleid: host-pattern-dot
TENANTS = re.compile(r"^https://[a-z0-9-]+.assay\.dev$")
# ok: host-pattern-dot
TENANTS_ESCAPED = re.compile(r"^https://[a-z0-9-]+\.assay\.dev$")
# ruleid: host-pattern-dot
PARTNERS = re.compile(r"^https://(acme|globex).com$")
# ok: host-pattern-dot
PARTNERS_ESCAPED = re.compile(r"^https://(acme|globex)\.com$")
# ruleid: host-pattern-dot
BRITISH = re.compile(r"@Assay.CO.UK$", re.IGNORECASE)
# ok: host-pattern-dot
BRITISH_ESCAPED = re.compile(r"@Assay\.CO\.UK$", re.IGNORECASE)
# ruleid: host-pattern-dot
FROM_CONSTANT = re.compile(f"^https://{HOST}/")
# ok: host-pattern-dot
FROM_CONSTANT_ESCAPED = re.compile(f"^https://{re.escape(HOST)}/")
# ruleid: host-pattern-dot
FILLED = re.compile(r"^https://%s/" % HOST)
# ok: host-pattern-dot
FILLED_ESCAPED = re.compile(r"^https://%s/" % re.escape(HOST))
PATTERNS = [r"^https://assay\.dev/", r"^https://assay.io/"]
SAFE_PATTERNS = [r"^https://assay\.dev/", r"^https://assay\.io/"]
CORS_ALLOWED_ORIGIN_REGEXES = [
    # ruleid: host-pattern-dot
    r"^https://\w+\.assay.dev$",
    # ok: host-pattern-dot
    r"^https://\w+\.assay\.io$",
]


def is_one_of_ours(url: str) -> bool:
    # ruleid: host-pattern-dot
    return any(re.match(pattern, url) for pattern in PATTERNS)


def is_one_of_ours_escaped(url: str) -> bool:
    # ok: host-pattern-dot
    return any(re.match(pattern, url) for pattern in SAFE_PATTERNS)


def allow_origins(app) -> None:
    # ruleid: host-pattern-dot
    app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\.assay.dev")
    # ok: host-pattern-dot
    app.add_middleware(CORSMiddleware, allow_origin_regex=r"https://.*\.assay\.dev")
