"""The scores of a quiz night."""

from operator import attrgetter


def announce(teams, say):
    """Say the teams from last to first."""
    ranked = sorted(teams, key=attrgetter("points"))
    ranked.forEach(lambda team: say(f"{team.name}: {team.points}"))


def count_names(teams):
    """How many different names there are."""
    return list({team.name for team in teams}).length
