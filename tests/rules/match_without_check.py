import re

VERSION = re.compile(r"v(\d+)\.(\d+)")


def major(tag):
    # ruleid: match-without-check
    return int(re.match(r"v(\d+)", tag).group(1))


def minor(tag):
    found = VERSION.search(tag)
    # ruleid: match-without-check
    return int(found.group(2))


def parts(tag):
    # ruleid: match-without-check
    return VERSION.fullmatch(tag)[1]


def major_or_none(tag):
    found = re.match(r"v(\d+)", tag)
    # ok: match-without-check
    return int(found.group(1)) if found else None


def minor_checked(tag):
    found = VERSION.search(tag)
    if found is None:
        raise ValueError(f"not a version: {tag[:80]}")
    # ok: match-without-check
    return int(found.group(2))


def indentation(line):
    # ok: match-without-check
    return re.match(r"\s*", line).end()


def year(text):
    try:
        # ok: match-without-check
        return int(re.search(r"\d{4}", text).group())
    except AttributeError:
        return None
