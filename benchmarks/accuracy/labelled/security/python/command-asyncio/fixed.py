import asyncio

from fastapi import APIRouter, HTTPException

router = APIRouter()


@router.get("/whois/{domain}")
async def whois(domain: str):
    process = await asyncio.create_subprocess_exec(
        "whois", domain, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    if process.returncode:
        raise HTTPException(status_code=502, detail="whois failed")
    return {"output": output.decode()}
