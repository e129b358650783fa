import os
from contextlib import asynccontextmanager

from fastapi import FastAPI, Query
from flask import Flask

web = Flask(__name__)
# ruleid: flask-old-hook
os.environ["FLASK_ENV"] = "development"
# ok: flask-old-hook
os.environ["FLASK_DEBUG"] = "1"
# ruleid: flask-old-hook
web.config["JSON_SORT_KEYS"] = False
# ok: flask-old-hook
web.config["SECRET_KEY"] = os.environ["SECRET_KEY"]


# ruleid: flask-old-hook
@web.before_first_request
def connect():
    web.logger.info("connected")


# ok: flask-old-hook
@web.before_request
def count():
    web.logger.info("counted")


@asynccontextmanager
async def lifespan(api):
    yield


# ok: flask-old-hook
api = FastAPI(lifespan=lifespan)


# ruleid: flask-old-hook
@api.on_event("startup")
async def start():
    print("started")


@api.get("/items")
# ruleid: flask-old-hook
async def items(code: str = Query(regex="^a")):
    return code


@api.get("/parts")
# ok: flask-old-hook
async def parts(code: str = Query(pattern="^a")):
    return code


def listen(bus):
    # ok: flask-old-hook
    bus.on_event("startup")
