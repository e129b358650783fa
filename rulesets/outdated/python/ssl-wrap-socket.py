import socket
import ssl


def connect(host: str, port: int):
    sock = socket.create_connection((host, port), timeout=5)
    # ruleid: ssl-wrap-socket
    return ssl.wrap_socket(sock, ca_certs="/etc/ssl/ca.pem")


def check(certificate: dict, host: str) -> None:
    # ruleid: ssl-wrap-socket
    ssl.match_hostname(certificate, host)


def connect_modern(host: str, port: int):
    sock = socket.create_connection((host, port), timeout=5)
    context = ssl.create_default_context()
    # ok: ssl-wrap-socket
    return context.wrap_socket(sock, server_hostname=host)


def connect_custom(context: ssl.SSLContext, sock: socket.socket):
    # ok: ssl-wrap-socket
    return context.wrap_socket(sock)
