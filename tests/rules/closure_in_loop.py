from functools import partial


def handlers(names, run):
    made = {}
    for name in names:
        # ruleid: closure-in-loop
        made[name] = lambda: run(name)
    return made


def jobs(paths, convert):
    waiting = []
    for path in paths:
        # ruleid: closure-in-loop
        def job():
            return convert(path)

        waiting.append(job)
    return waiting


def multipliers(count):
    # ruleid: closure-in-loop
    return [lambda x: x * n for n in range(count)]


def handlers_bound(names, run):
    made = {}
    for name in names:
        # ok: closure-in-loop
        made[name] = lambda name=name: run(name)
    return made


def jobs_bound(paths, convert):
    waiting = []
    for path in paths:
        # ok: closure-in-loop
        waiting.append(partial(convert, path))
    return waiting


def ordered(groups, weights):
    for group in groups:
        # ok: closure-in-loop
        group.sort(key=lambda item: weights[group.name][item])
