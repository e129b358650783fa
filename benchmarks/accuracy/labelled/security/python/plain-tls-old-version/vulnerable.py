import asyncio
import ssl


class LineServer(asyncio.Protocol):
    """Answers every line with its length."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.transport.write(b"%d\n" % len(data))


async def serve(certificate: str, key: str) -> asyncio.Server:
    context = ssl.SSLContext(ssl.PROTOCOL_TLSv1)
    context.load_cert_chain(certificate, key)
    return await asyncio.get_running_loop().create_server(LineServer, "127.0.0.1", 7443, ssl=context)
