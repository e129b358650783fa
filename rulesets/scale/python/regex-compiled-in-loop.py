import re

ORDER_ID = re.compile(r"ORD-\d{6}")


def order_ids(lines):
    found = []
    for line in lines:
        # ruleid: regex-compiled-in-loop
        pattern = re.compile(r"ORD-\d{6}")
        found.extend(pattern.findall(line))
    return found


def order_ids_fast(lines):
    found = []
    for line in lines:
        # ok: regex-compiled-in-loop
        found.extend(ORDER_ID.findall(line))
    return found


def words(text):
    # ok: regex-compiled-in-loop
    for match in re.compile(r"\w+").finditer(text):
        yield match.group()


def compile_all(names):
    patterns = []
    for name in names:
        # ok: regex-compiled-in-loop
        patterns.append(re.compile(f"^{re.escape(name)}$"))
    return patterns
