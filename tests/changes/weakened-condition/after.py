def accepted(address):
    # ruleid: weakened-condition
    if not address or "@" not in address:
        raise ValueError("no address")
    return address.lower()


def proxied(headers, scheme, user, password):
    # ruleid: weakened-condition
    if user and password:
        headers["Proxy-Authorization"] = basic(user, password)
    return headers


def packed(parcel, weight):
    # ok: weakened-condition
    if parcel is None:
        return None
    # ok: weakened-condition
    return parcel.pack(weight) if weight > 0 else None


def sent(parcel, carrier):
    # ok: weakened-condition
    if not carrier or parcel.closed:
        raise ValueError("cannot be sent")
    return carrier.send(parcel)
