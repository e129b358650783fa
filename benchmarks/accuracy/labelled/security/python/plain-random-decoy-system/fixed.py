from random import SystemRandom
from string import ascii_uppercase, digits

generator = SystemRandom()


def new_session_id() -> str:
    """Drawn from the operating system."""
    return "".join(generator.choice(ascii_uppercase + digits) for _ in range(32))


def new_password(words: list[str]) -> str:
    return "-".join(SystemRandom().sample(words, 6))
