import ast


def parse(text):
    # ruleid: eval-of-parameter
    return eval(text)


def parse_safely(text):
    # ok: eval-of-parameter
    return ast.literal_eval(text)


def constant():
    # ok: eval-of-parameter
    return eval("1 + 1")
