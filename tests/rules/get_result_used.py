import os


def token(headers):
    # ruleid: get-result-used
    return headers.get("Authorization").split(" ")[1]


def name(payload):
    value = payload.get("name")
    # ruleid: get-result-used
    return value.strip().title()


def city(data):
    # ruleid: get-result-used
    return data.get("address")["city"]


def workers():
    # ruleid: get-result-used
    return int(os.environ.get("WORKERS"))


def hosts():
    # ruleid: get-result-used
    return os.getenv("ALLOWED_HOSTS").split(",")


def token_or_empty(headers):
    # ok: get-result-used
    return headers.get("Authorization", "").removeprefix("Bearer ")


def name_checked(payload):
    value = payload.get("name")
    if not value:
        raise ValueError("name is missing")
    # ok: get-result-used
    return value.strip().title()


def city_or_none(data):
    # ok: get-result-used
    return data["address"]["city"] if data.get("address") else None


def workers_by_default():
    # ok: get-result-used
    return int(os.environ.get("WORKERS", "4"))


def hosts_required():
    # ok: get-result-used
    return os.environ["ALLOWED_HOSTS"].split(",")


def page(client):
    # ok: get-result-used
    return client.get("/health").json()
