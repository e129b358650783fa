import re

VERSION = re.compile(r"(\d+)\.(\d+)")


def invoice_number(subject):
    # ruleid: match-without-check
    return re.search(r"INV-(\d+)", subject).group(1)


def invoice_number_checked(subject):
    match = re.search(r"INV-(\d+)", subject)
    if match is None:
        raise ValueError(f"no invoice number in {subject[:80]!r}")
    # ok: match-without-check
    return match.group(1)


def domain(address):
    # ruleid: match-without-check
    return re.match(r"[^@]+@(.+)$", address).groups()[0]


def domain_or_none(address):
    try:
        # ok: match-without-check
        return re.match(r"[^@]+@(.+)$", address).group(1)
    except AttributeError:
        return None


def words(text):
    # ok: match-without-check
    return [match.group() for match in re.finditer(r"\w+", text)]


def indentation(line):
    # ok: match-without-check
    return re.match(r"\s*", line).group()
