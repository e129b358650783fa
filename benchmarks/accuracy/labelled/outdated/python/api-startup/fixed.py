"""The quote service."""

from contextlib import asynccontextmanager

from fastapi import FastAPI, Request

from quotes.pool import Pool

@asynccontextmanager
async def lifespan(application):
    """Connect to the database, and let the connections go at the end."""
    application.state.pool = await Pool.open()
    yield
    await application.state.pool.close()


app = FastAPI(title="Quotes", lifespan=lifespan)


@app.get("/quotes/{symbol}")
async def quote(symbol: str, request: Request):
    """The latest quote of a symbol."""
    return await request.app.state.pool.latest(symbol.upper())
