import sqlite3
from contextlib import closing

from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Filter(BaseModel):
    title: str
    year: int


@app.post("/films")
def films(wanted: Filter):
    statement = f"SELECT id FROM films WHERE year = '{wanted.year}'"
    with closing(sqlite3.connect("films.db")) as connection:
        return [row[0] for row in connection.execute(statement)]
