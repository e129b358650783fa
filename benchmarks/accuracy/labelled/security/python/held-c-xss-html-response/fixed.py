from fastapi import FastAPI, Header
from fastapi.responses import HTMLResponse
from markupsafe import escape

app = FastAPI()


@app.get("/about-you")
def about_you(user_agent: str = Header("")):
    agent = user_agent[:200]
    return HTMLResponse("<p>You use " + escape(agent) + "</p>", headers={"X-Seen": str(len(agent))})
