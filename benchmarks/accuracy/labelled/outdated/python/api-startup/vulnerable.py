"""The quote service."""

from fastapi import FastAPI, Request

from quotes.pool import Pool

app = FastAPI(title="Quotes")


@app.on_event("startup")
async def open_pool():
    """Connect to the database."""
    app.state.pool = await Pool.open()


@app.on_event("shutdown")
async def close_pool():
    """Let the connections go."""
    await app.state.pool.close()


@app.get("/quotes/{symbol}")
async def quote(symbol: str, request: Request):
    """The latest quote of a symbol."""
    return await request.app.state.pool.latest(symbol.upper())
