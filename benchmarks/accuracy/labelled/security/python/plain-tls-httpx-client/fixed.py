import ssl
from types import TracebackType

import httpx


class Ledger:
    """The accounting system of the group."""

    def __init__(self, base_url: str, ca_file: str) -> None:
        trusted = ssl.create_default_context(cafile=ca_file)
        self._http = httpx.Client(base_url=base_url, verify=trusted, timeout=10.0)

    def __enter__(self) -> "Ledger":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self._http.close()

    def post(self, number: int, cents: int) -> None:
        self._http.post("/entries", json={"number": number, "cents": cents}).raise_for_status()
