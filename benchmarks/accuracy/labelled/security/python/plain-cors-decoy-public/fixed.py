from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

app = FastAPI(title="Open weather data")
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"])


@app.get("/stations/{number}")
def station(number: int) -> dict[str, int]:
    """Public data without any sign-in."""
    return {"number": number}
