import hmac


def payment_hook(request):
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(given, expected(request.body)):
        return forbidden()
    book(request.json["order"])
    return accepted()


def refund_hook(request):
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(given, expected(request.body)):
        return forbidden()
    refund(request.json["order"])
    return accepted()
