"""Pages through the products of a shop."""
from fastapi import FastAPI
from sqlalchemy import create_engine, text

app = FastAPI()
engine = create_engine("postgresql+psycopg2:///shop")

COLUMNS = {"price": "price", "name": "name", "newest": "created_at DESC"}


@app.get("/products")
def products(category: int, order: str = "name", page: int = 0):
    column = COLUMNS.get(order, "name")
    statement = text(
        f"SELECT id, name, price FROM products WHERE category = :category ORDER BY {column} LIMIT 50 OFFSET :skip"
    )
    with engine.connect() as connection:
        rows = connection.execute(statement, {"category": category, "skip": page * 50}).mappings().all()
    return [dict(row) for row in rows]
