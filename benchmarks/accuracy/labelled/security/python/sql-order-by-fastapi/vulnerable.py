from fastapi import Depends, FastAPI
from sqlalchemy import text
from sqlalchemy.orm import Session

from .database import get_session

app = FastAPI()
SORTABLE = {"name", "created_at", "total"}


@app.get("/orders")
def list_orders(sort: str = "created_at", limit: int = 50, session: Session = Depends(get_session)):
    """List orders in the wanted order."""
    column = sort.lower()
    statement = text(f"SELECT id, name, total FROM orders ORDER BY {column} LIMIT {limit}")
    return [dict(row) for row in session.execute(statement).mappings()]
