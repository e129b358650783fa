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
