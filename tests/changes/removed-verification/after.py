import hmac


def payment_hook(request):
    given = request.headers.get("X-Signature", "")
    # ruleid: removed-verification
    book(request.json["order"])
    return accepted()


def refund_hook(request):
    given = request.headers.get("X-Signature", "")
    verify_signature(given, request.body)
    # ok: removed-verification
    refund(request.json["order"])
    return accepted()
