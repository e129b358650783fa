"""Logs a member in and hands out the session."""
import secrets

from fastapi import FastAPI, Response

app = FastAPI()
SESSIONS: dict[str, str] = {}


@app.post("/session")
def create_session(user: str, response: Response):
    token = secrets.token_urlsafe(32)
    SESSIONS[token] = user
    response.set_cookie(key="session", value=token, secure=True, httponly=True, samesite="lax")
    return {"ok": True}
