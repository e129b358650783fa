from fastapi import APIRouter, Depends, HTTPException, Response
from pydantic import BaseModel

from accounts.service import Accounts, accounts

router = APIRouter()


class Credentials(BaseModel):
    name: str
    password: str


@router.post("/login")
def login(body: Credentials, response: Response, service: Accounts = Depends(accounts)) -> dict[str, str]:
    """Begin a session."""
    session = service.login(body.name, body.password)
    if session is None:
        raise HTTPException(status_code=401)
    response.set_cookie("session_token", session.token, max_age=3600)
    return {"name": body.name}
