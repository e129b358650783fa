from fastapi import FastAPI, HTTPException, Query

app = FastAPI()
FILTERS = {"upper": str.upper, "lower": str.lower}


@app.get("/apply")
def apply_filter(name: str = Query(...), text: str = Query("")):
    try:
        result = eval(f"str.{name}")(text)
    except Exception as error:
        raise HTTPException(status_code=400) from error
    return {"result": result}
