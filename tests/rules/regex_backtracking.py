import re

# ruleid: regex-backtracking
WORDS = re.compile(r"^(\w+\s?)*$")
# ok: regex-backtracking
ONE_BY_ONE = re.compile(r"^\w+(?:\s\w+)*$")
NUMBERS = r"^(\d+)+$"


def is_number(text):
    # ruleid: regex-backtracking
    return re.match(NUMBERS, text)


def is_mail(text):
    # ruleid: regex-backtracking
    return re.fullmatch(r"([a-zA-Z0-9]+[._-]?)+@example\.com", text)


def is_plain_mail(text):
    # ok: regex-backtracking
    return re.fullmatch(r"[\w.+-]+@[\w-]+\.[\w.]+", text)


def is_address(text):
    # ok: regex-backtracking
    return re.fullmatch(r"(?:\d{1,3}\.){3}\d{1,3}", text)


def is_path(text):
    # ok: regex-backtracking
    return re.match(r"^(?:/[^/]+)+$", text)


# ruleid: regex-backtracking
WORD_LIST = re.compile(r"^(?:[a-z]+|[a-z0-9]+)*$")
# ok: regex-backtracking
DOTTED = re.compile(r"^(?:[a-z]+\.)+[a-z]+$")
# ruleid: regex-backtracking
AMOUNTS = re.compile(r"(\d{1,3})+,\d\d")
# ok: regex-backtracking
GROUPS = re.compile(r"^(\d{3})+,\d\d$")
# ruleid: regex-backtracking
TEXT = re.compile(r"(x+x+)+y")
# ok: regex-backtracking
QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
# ok: regex-backtracking
NEVER_FAILS = re.compile(r"(a+)+")
