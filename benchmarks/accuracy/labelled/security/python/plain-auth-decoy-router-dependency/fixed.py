from fastapi import APIRouter, Depends

from wiki.security import get_current_user, require_editor
from wiki.store import Page, Store, get_store

router = APIRouter(prefix="/pages", dependencies=[Depends(get_current_user)])


@router.post("/", dependencies=[Depends(require_editor)])
def create(page: Page, store: Store = Depends(get_store)) -> Page:
    return store.add(page)


@router.put("/{number}", dependencies=[Depends(require_editor)])
def change(number: int, page: Page, store: Store = Depends(get_store)) -> Page:
    return store.replace(number, page)


@router.post("/{number}/like")
def like(number: int, store: Store = Depends(get_store)) -> int:
    """Everybody who is signed in may."""
    return store.like(number)
