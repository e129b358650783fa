import socket
import ssl
from contextlib import closing

TIMEOUT = 10.0


def make_context(cafile: str) -> ssl.SSLContext:
    """For connections to the label printers."""
    context = ssl.create_default_context(cafile=cafile)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def print_label(host: str, label: bytes, cafile: str) -> None:
    with closing(socket.create_connection((host, 9443), TIMEOUT)) as plain:
        with make_context(cafile).wrap_socket(plain, server_hostname=host) as secured:
            secured.sendall(label)
