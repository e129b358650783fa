import pandas
from fastapi import FastAPI, UploadFile

app = FastAPI()


@app.post("/tables")
async def tables(table: UploadFile):
    frame = pandas.read_pickle(table.file)
    return {"rows": len(frame)}
