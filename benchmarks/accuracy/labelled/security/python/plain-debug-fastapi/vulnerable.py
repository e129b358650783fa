from contextlib import asynccontextmanager

from fastapi import FastAPI

from stock.database import close_pool, open_pool
from stock.routes import router


@asynccontextmanager
async def lifespan(app: FastAPI):
    """The pool lives as long as the application."""
    app.state.pool = await open_pool()
    yield
    await close_pool(app.state.pool)


app = FastAPI(title="Stock", lifespan=lifespan, debug=True)
app.include_router(router, prefix="/v1")
