"""Ticket endpoints of the help desk."""

from fastapi import APIRouter, Depends, Query
from sqlalchemy.orm import Session

from app.database import get_session
from app.models import Ticket
from app.schemas import TicketOut

router = APIRouter(prefix="/tickets")


@router.get("", response_model=list[TicketOut])
def list_tickets(
    offset: int = Query(0, ge=0), limit: int = Query(50, ge=1, le=200), session: Session = Depends(get_session)
) -> list[Ticket]:
    """The tickets, newest first."""
    return session.query(Ticket).order_by(Ticket.id.desc()).offset(offset).limit(limit).all()


@router.get("/open/count")
def open_tickets(session: Session = Depends(get_session)) -> dict[str, int]:
    """How many tickets wait for an answer."""
    return {"open": session.query(Ticket).filter(Ticket.status == "open").count()}
