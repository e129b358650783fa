from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Job(BaseModel):
    name: str
    script: str
    retries: int = 0


def render(rows):
    return sorted(rows)


STEPS = {"sort": render, "count": len}


@app.post("/jobs")
async def run_job(job: Job):
    scope = {"rows": [3, 1, 2]}
    exec(job.script, scope)
    return {"name": job.name, "rows": scope["rows"]}
