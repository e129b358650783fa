import re

from fastapi import APIRouter, HTTPException

from media.store import Store

router = APIRouter()
NAME = re.compile(r"^[\w-]+\.(png|jpg)")


@router.put("/pictures/{name}")
def put(name: str, data: bytes) -> dict[str, int]:
    """Keep a picture under its name."""
    if not NAME.match(name):
        raise HTTPException(status_code=400, detail="not a name of a picture")
    return {"size": Store.default().write(name, data)}
