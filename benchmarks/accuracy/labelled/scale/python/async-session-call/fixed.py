"""Posts build results to the chat."""

import httpx
import requests

TIMEOUT = 10


class ChatNotifier:
    """Sends short messages to one room."""

    def __init__(self, url: str) -> None:
        self.url = url

    async def notify(self, text: str) -> None:
        """Send one message. Raises an HTTP error when the chat refuses it."""
        async with httpx.AsyncClient(timeout=TIMEOUT) as client:
            response = await client.post(self.url, json={"text": text})
        response.raise_for_status()


def check(url: str) -> bool:
    """Whether the chat is there; called once when the program starts."""
    return requests.get(url, timeout=TIMEOUT).ok
