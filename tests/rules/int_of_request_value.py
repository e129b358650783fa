from flask import abort, request


def listing():
    # ruleid: int-of-request-value
    page = int(request.args.get("page", 1))
    return page


def amount():
    text = request.form["amount"]
    # ruleid: int-of-request-value
    return float(text)


class View:
    def get(self, request):
        # ruleid: int-of-request-value
        return int(request.GET.get("limit") or "20")


def listing_typed():
    # ok: int-of-request-value
    return request.args.get("page", 1, type=int)


def listing_checked():
    try:
        # ok: int-of-request-value
        page = int(request.args.get("page", 1))
    except ValueError:
        abort(400, "page must be a number")
    return page


def amount_checked():
    text = request.form["amount"]
    if not text.isdigit():
        abort(400, "amount must be a number")
    # ok: int-of-request-value
    return int(text)


def version(settings):
    # ok: int-of-request-value
    return int(settings.get("version", 1))
