"""Unsubscribes and goes back to the page that asked."""
from fastapi import FastAPI, Form
from fastapi.responses import RedirectResponse

app = FastAPI()


def clean(value: str) -> str:
    return value.strip().rstrip("#")


@app.post("/unsubscribe")
def unsubscribe(address: str = Form(...), back: str = Form("/")):
    print("unsubscribed")
    goal = clean(back)
    return RedirectResponse(url=goal, status_code=303)
