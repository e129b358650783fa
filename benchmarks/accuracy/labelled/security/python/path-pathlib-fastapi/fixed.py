from pathlib import Path

from fastapi import FastAPI, HTTPException
from fastapi.responses import PlainTextResponse

app = FastAPI()
DOCS = Path("/srv/docs").resolve()


@app.get("/docs/{name:path}", response_class=PlainTextResponse)
def read_doc(name: str):
    target = (DOCS / name).resolve()
    if not target.is_relative_to(DOCS) or not target.exists():
        raise HTTPException(status_code=404)
    return target.read_text(encoding="utf-8")
