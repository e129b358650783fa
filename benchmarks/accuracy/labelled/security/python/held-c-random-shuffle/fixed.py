import random


def deal(players, cards):
    """Deals the cards to the players of a game."""
    deck = list(cards)
    random.shuffle(deck)
    return {player: deck[at :: len(players)] for at, player in enumerate(players)}
