import random
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    text: str
    answers: tuple[str, ...]


def mixed(questions: Sequence[Question], seed: int) -> list[Question]:
    """The same order for everybody who has the same sheet."""
    generator = random.Random(seed)
    chosen = list(questions)
    generator.shuffle(chosen)
    return [Question(one.text, tuple(generator.sample(one.answers, len(one.answers)))) for one in chosen]


def pin_colour() -> str:
    return random.choice(("red", "green", "blue"))
