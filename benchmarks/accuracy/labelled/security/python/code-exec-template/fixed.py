from fastapi import FastAPI, HTTPException, Query

app = FastAPI()
FILTERS = {"upper": str.upper, "lower": str.lower}


@app.get("/apply")
def apply_filter(name: str = Query(...), text: str = Query("")):
    try:
        result = FILTERS[name](text)
    except KeyError as error:
        raise HTTPException(status_code=400) from error
    return {"result": result}
