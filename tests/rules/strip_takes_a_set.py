def table_name(file_name):
    # ruleid: strip-takes-a-set
    return file_name.rstrip(".csv")


def host(url):
    # ruleid: strip-takes-a-set
    return url.lstrip("https://").split("/")[0]


def table_name_whole(file_name):
    # ok: strip-takes-a-set
    return file_name.removesuffix(".csv")


def word(text):
    # ok: strip-takes-a-set
    return text.strip(".,;:!?")


def vowels(text):
    # ok: strip-takes-a-set
    return text.strip("aeiou")
