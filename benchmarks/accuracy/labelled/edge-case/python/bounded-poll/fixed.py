"""Wait until a job is done."""

import time


class JobTimeoutError(Exception):
    """The job took too long."""


def wait_for(client, job_id: str, seconds: float, clock=time.monotonic, pause=time.sleep) -> str:
    """The state in which the job ended."""
    deadline = clock() + seconds
    while True:
        try:
            state = client.state(job_id)
        except ConnectionError:
            state = "unknown"
        if state in ("done", "failed"):
            return state
        if clock() > deadline:
            raise JobTimeoutError(job_id)
        pause(1)
