import asyncio

from fastapi import FastAPI, Query

app = FastAPI()


@app.get("/whois")
async def whois(domain: str = Query(..., max_length=80)):
    process = await asyncio.create_subprocess_shell(f"whois {domain}", stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    return {"text": output.decode("utf-8", "replace")}
