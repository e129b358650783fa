/** High scores of a game. */

/** The best round of a player. */
export function bestRound(rounds, player) {
  return rounds
    .filter((round) => round.player === player)
    .reduce((best, round) => (best === null || round.points > best.points ? round : best), null);
}

/** The players in the order of their names. */
export function players(rounds) {
  return [...new Set(rounds.map((round) => round.player))].sort();
}
