import logging
import re

from fastapi import FastAPI, HTTPException

app = FastAPI()
log = logging.getLogger("audit")


def audit(action, subject):
    log.info(f"{action}: {subject}")


@app.delete("/documents/{document_id}")
async def delete_document(document_id: str):
    if not document_id:
        raise HTTPException(status_code=400)
    audit("delete", document_id)
    return {"deleted": True}
