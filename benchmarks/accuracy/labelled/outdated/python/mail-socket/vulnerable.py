"""A connection to the mail server."""

import socket
import ssl


def connect(host, port=993, timeout=20.0):
    """A connection with TLS, checked against the system's certificates."""
    plain = socket.create_connection((host, port), timeout=timeout)
    return ssl.wrap_socket(plain, cert_reqs=ssl.CERT_REQUIRED)


def greeting(host):
    """The first line that the server sends."""
    with connect(host) as connection:
        return connection.recv(1024).decode("ascii", "replace").strip()
