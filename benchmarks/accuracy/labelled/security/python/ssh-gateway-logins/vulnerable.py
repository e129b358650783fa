import logging
import socket

log = logging.getLogger("gateway.auth")


class GatewayServer:
    """Decides who may open a tunnel, and says so in the log."""

    def __init__(self, keys: dict[str, set[bytes]], port: int = 2222):
        self.keys = keys
        self.port = port

    def check_key(self, login: str, client_ip: str, fingerprint: bytes) -> bool:
        known = self.keys.get(login, set())
        if fingerprint in known:
            log.info("login of {} from {}".format(login, client_ip))
            return True
        log.warning("key of " + login + " was not accepted, access denied")
        return False

    def forget(self, login: str) -> None:
        """Takes every key of an account away."""
        self.keys.pop(login, None)

    def listen(self) -> socket.socket:
        """The socket on which tunnels are asked for."""
        server = socket.create_server(("127.0.0.1", self.port), reuse_port=False)
        server.settimeout(30)
        return server
