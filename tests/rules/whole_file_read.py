def errors(path):
    with open(path) as log:
        # ruleid: whole-file-read
        for line in log.readlines():
            if "ERROR" in line:
                yield line


def numbers(path):
    with open(path) as file:
        # ruleid: whole-file-read
        return [int(line) for line in file.read().splitlines()]


def errors_by_line(path):
    with open(path) as log:
        # ok: whole-file-read
        for line in log:
            if "ERROR" in line:
                yield line


def answer_lines(response):
    # ok: whole-file-read
    return [line for line in response.read().splitlines()]
