"""Keys of a toy cipher for the mathematics course."""


def shared_key(generator: int, secret: int, prime: int) -> int:
    """The number that both sides work out."""
    return pow(generator, secret, prime)


def agree(generator: int, prime: int, first: int, second: int) -> bool:
    """Whether both sides come to the same key."""
    to_second = shared_key(generator, first, prime)
    to_first = shared_key(generator, second, prime)
    return shared_key(to_second, second, prime) == shared_key(to_first, first, prime)
