import re


def labels(lines, rules):
    for line in lines:
        for label, pattern in rules.items():
            # ruleid: regex-compiled-again
            if re.compile(pattern).search(line):
                yield label


def matching(words, pattern):
    # ruleid: regex-compiled-again
    return [word for word in words if re.compile(pattern, re.IGNORECASE).match(word)]


def labels_at_once(lines, rules):
    # ok: regex-compiled-again
    compiled = [(label, re.compile(pattern)) for label, pattern in rules.items()]
    for line in lines:
        for label, pattern in compiled:
            # ok: regex-compiled-again
            if pattern.search(line):
                yield label


def own_patterns(rules):
    for rule in rules:
        # ok: regex-compiled-again
        rule.matcher = re.compile(rule.pattern)
