from fastapi import APIRouter, Depends, HTTPException

from desk.models import NewTicket, Ticket, User
from desk.security import get_current_user
from desk.store import Store, get_store

router = APIRouter(prefix="/tickets")


@router.get("/{number}")
def read(number: int, store: Store = Depends(get_store)) -> Ticket:
    return store.get(number)


@router.post("/")
def create(body: NewTicket, store: Store = Depends(get_store), user: User = Depends(get_current_user)) -> Ticket:
    """Open a ticket."""
    return store.add(body, user.id)


@router.put("/{number}")
def change(number: int, body: NewTicket, store: Store = Depends(get_store), user: User = Depends(get_current_user)) -> Ticket:
    if store.get(number).owner != user.id:
        raise HTTPException(status_code=403)
    return store.replace(number, body)


@router.delete("/{number}", status_code=204)
def remove(number: int, store: Store = Depends(get_store), user: User = Depends(get_current_user)) -> None:
    """Delete a ticket for good."""
    if store.get(number).owner != user.id:
        raise HTTPException(status_code=403)
    store.remove(number)
