"""A connection to the mail server."""

import socket
import ssl


def connect(host, port=993, timeout=20.0):
    """A connection with TLS, checked against the system's certificates."""
    plain = socket.create_connection((host, port), timeout=timeout)
    context = ssl.create_default_context()
    return context.wrap_socket(plain, server_hostname=host)


def greeting(host):
    """The first line that the server sends."""
    with connect(host) as connection:
        return connection.recv(1024).decode("ascii", "replace").strip()
