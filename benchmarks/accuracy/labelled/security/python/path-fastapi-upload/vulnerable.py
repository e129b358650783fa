import shutil
from pathlib import Path

from fastapi import FastAPI, File, UploadFile

app = FastAPI()
UPLOAD_DIR = Path("uploads")


@app.post("/upload")
async def upload_file(file: UploadFile = File(...)):
    destination = UPLOAD_DIR / file.filename
    with open(destination, "wb") as buffer:
        shutil.copyfileobj(file.file, buffer)
    return {"saved": True}
