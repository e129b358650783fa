import shlex
from urllib.parse import parse_qs

# ruleid: module-removed-in-313
import cgi
# ruleid: module-removed-in-313
import telnetlib as telnet
# ruleid: module-removed-in-313
from pipes import quote

try:
    # ok: module-removed-in-313
    import crypt
except ModuleNotFoundError:
    crypt = None

# ok: module-removed-in-313
import pipeline


def parse_form(body: bytes) -> dict:
    _, params = cgi.parse_header(body.decode())
    return params


def parse_form_modern(body: bytes) -> dict:
    # ok: module-removed-in-313
    return parse_qs(body.decode(), max_num_fields=100)


def router(host: str):
    return telnet.Telnet(host, timeout=5), quote(host), shlex.quote(host), crypt
