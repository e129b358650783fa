"""Serves one page of the manual."""
from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import PlainTextResponse

app = FastAPI()
MANUAL = Path("/srv/manual").resolve()


@app.get("/manual/{page:path}", response_class=PlainTextResponse)
def manual(page: str):
    target = (MANUAL / page).resolve()
    if not target.is_relative_to(MANUAL):
        raise HTTPException(status_code=404)
    if not target.is_file():
        raise HTTPException(status_code=404)
    return target.read_text(encoding="utf-8")
