import os


def search(request):
    # ruleid: get-result-used
    query = request.args.get("q").strip()
    return {"query": query}


def search_with_default(request):
    # ok: get-result-used
    query = request.args.get("q", "").strip()
    return {"query": query}


def bearer(headers):
    # ruleid: get-result-used
    return headers.get("Authorization").split(" ")[1]


def bearer_checked(headers):
    if not headers.get("Authorization"):
        raise PermissionError("no Authorization header")
    if headers.get("Authorization"):
        # ok: get-result-used
        return headers.get("Authorization").split(" ")[1]
    return None


def hosts():
    # ok: get-result-used
    return os.environ["HOSTS"].split(",")
