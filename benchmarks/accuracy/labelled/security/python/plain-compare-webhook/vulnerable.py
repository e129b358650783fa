import hashlib
import hmac
import os

from fastapi import APIRouter, Header, HTTPException, Request

router = APIRouter()
SECRET = os.environ["WEBHOOK_SECRET"].encode()


@router.post("/hooks/payment")
async def payment_hook(request: Request, x_signature: str = Header()) -> dict[str, bool]:
    """Called by the payment provider when an invoice was paid."""
    body = await request.body()
    expected = hmac.new(SECRET, body, hashlib.sha256).hexdigest()
    if x_signature != expected:
        raise HTTPException(status_code=401, detail="wrong signature")
    return {"ok": True}
