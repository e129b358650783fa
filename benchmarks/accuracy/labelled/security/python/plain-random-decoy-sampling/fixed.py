import random
from collections.abc import Sequence


def masked(tokens: Sequence[str], share: float, seed: int) -> list[str]:
    """Hide some tokens of a sentence for the training."""
    generator = random.Random(seed)
    return ["[MASK]" if generator.random() < share else token for token in tokens]


def negative(tokens: Sequence[str]) -> str:
    token = random.choice(tokens)
    return token.lower()
