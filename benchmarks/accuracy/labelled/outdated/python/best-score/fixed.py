"""Keep the best score of each player."""

import numpy as np


def best_scores(rounds, players):
    """The highest score by player; players without a round get the lowest possible."""
    best = np.full(players, -np.inf)
    for player, score in rounds:
        if score > best[player]:
            best[player] = score
    return best


def ranking(rounds, players):
    """Players from best to worst, without those that never played."""
    best = best_scores(rounds, players)
    order = np.argsort(-best)
    return [int(player) for player in order if np.isfinite(best[player])]


def spread(rounds, players):
    """Distance between best and worst, or not a number."""
    best = best_scores(rounds, players)
    played = best[np.isfinite(best)]
    return float(played.max() - played.min()) if played.size else float("nan")
