from fastapi import Depends, HTTPException, Request

from portal.tokens import Session, read_session


def current_session(request: Request) -> Session:
    """The caller's session, or 401."""
    session = read_session(request.cookies.get("session", ""))
    if session is None:
        raise HTTPException(status_code=401)
    return session


def staff(session: Session = Depends(current_session)) -> Session:
    if not session.is_staff:
        raise HTTPException(status_code=403)
    return session
