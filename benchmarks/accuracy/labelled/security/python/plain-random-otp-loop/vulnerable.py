import logging
import random
from typing import Protocol

logger = logging.getLogger(__name__)
DIGITS = "0123456789"


class Gateway(Protocol):
    def send(self, number: str, text: str) -> None: ...


def generate_otp(length: int = 6) -> str:
    """A code that is easy to type on a phone."""
    code = ""
    for _ in range(length):
        code += random.choice(DIGITS)
    return code


def send_code(gateway: Gateway, number: str) -> str:
    code = generate_otp()
    gateway.send(number, f"Your code is {code}")
    logger.info("code sent")
    return code
