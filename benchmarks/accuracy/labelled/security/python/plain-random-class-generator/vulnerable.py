import random
import secrets
import string


class VoucherPrinter:
    """Passwords for guests of the wireless network."""

    def __init__(self, seed: int) -> None:
        self.layout = random.Random(seed)

    def colours(self, count: int) -> list[str]:
        return [self.layout.choice(["red", "green", "blue"]) for _ in range(count)]

    def guest_password(self, length: int = 12) -> str:
        alphabet = string.ascii_lowercase + string.digits
        chosen = [random.SystemRandom().choice(string.ascii_lowercase)]
        while len(chosen) < length:
            chosen.append(random.choice(alphabet))
        return "".join(chosen)
