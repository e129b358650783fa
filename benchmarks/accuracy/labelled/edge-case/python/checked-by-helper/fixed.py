"""Objects that a helper has checked."""

from flask import abort

from app.models import Team


def require(found, what: str) -> None:
    """Answer 404 if nothing was found."""
    if found is None:
        abort(404, f"no such {what}")


def rename(team_id: int, name: str) -> str:
    """Give a team another name; gives the old one."""
    team = Team.query.filter_by(id=team_id).first()
    require(team, "team")
    old, team.name = team.name, name
    return old
