def mask(card: str) -> str:
    """All but the last four digits as dots."""
    if not card:
        raise ValueError("no card number")
    return "•" * (len(card) - 4) + card[-4:]


def masked_names(cards):
    """What the list of cards shows."""
    return [f"{card.brand} {mask(card.number)}" for card in cards]
