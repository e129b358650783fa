import ssl


def server(certificate):
    # ruleid: old-tls-version
    context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    context.load_cert_chain(certificate)
    return context


def client():
    context = ssl.create_default_context()
    # ruleid: old-tls-version
    context.minimum_version = ssl.TLSVersion.TLSv1_1
    return context


def current_server(certificate):
    # ok: old-tls-version
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


def current_client():
    context = ssl.create_default_context()
    # ok: old-tls-version
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    return context


# ok: old-tls-version
NAMES = {ssl.PROTOCOL_TLSv1: "TLS 1.0"}
