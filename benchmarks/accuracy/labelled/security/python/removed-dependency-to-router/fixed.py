"""The administration of teams."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, UploadFile
from sqlalchemy import select
from sqlalchemy.orm import Session
from werkzeug.utils import secure_filename

from teams.auth import User, current_admin, get_current_user
from teams.database import get_session
from teams.models import Member, Team
from teams.storage import store

router = APIRouter(prefix="/teams", dependencies=[Depends(current_admin)])


@router.get("/{team_id}/members")
def list_members(team_id: int, session: Annotated[Session, Depends(get_session)]) -> list[dict]:
    """The members of a team, the newest first."""
    query = select(Member).where(Member.team_id == team_id).order_by(Member.id.desc()).limit(100)
    return [member.as_dict() for member in session.scalars(query)]


@router.delete("/{team_id}", status_code=204)
def delete_team(
    team_id: int,
    session: Annotated[Session, Depends(get_session)],
) -> None:
    """Delete a team with everything in it."""
    team = session.get(Team, team_id)
    if team is None:
        raise HTTPException(404, "no such team")
    session.delete(team)
    session.commit()


@router.post("/{team_id}/logo", status_code=201)
def upload_logo(team_id: int, logo: UploadFile, user: User = Depends(get_current_user)) -> dict:
    """Keep a picture for the team."""
    if team_id not in user.team_ids:
        raise HTTPException(403, "you are not in this team")
    name = secure_filename(logo.filename)
    store(team_id, name, logo.file)
    return {"name": name}
