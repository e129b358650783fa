import inspect


def handler_arguments(handler):
    # ruleid: inspect-getargspec
    return inspect.getargspec(handler).args


def handler_arguments_modern(handler):
    # ok: inspect-getargspec
    return list(inspect.signature(handler).parameters)


def handler_arguments_full(handler):
    # ok: inspect-getargspec
    return inspect.getfullargspec(handler).args
