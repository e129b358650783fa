def accepted(address):
    if not address or "@" not in address or len(address) > 320:
        raise ValueError("no address")
    return address.lower()


def proxied(headers, scheme, user, password):
    if not scheme.startswith("https") and user and password:
        headers["Proxy-Authorization"] = basic(user, password)
    return headers


def packed(parcel, weight):
    if parcel is None or weight <= 0:
        return None
    return parcel.pack(weight)


def sent(parcel, carrier):
    if parcel.closed or not carrier:
        raise ValueError("cannot be sent")
    return carrier.send(parcel)
