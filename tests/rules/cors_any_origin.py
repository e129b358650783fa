from fastapi import FastAPI, Response
from fastapi.middleware.cors import CORSMiddleware
from flask import Flask, request
from flask_cors import CORS

app = FastAPI()
other = FastAPI()
site = Flask(__name__)
ORIGINS = ["https://shop.example.com"]

# ruleid: cors-any-origin
app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
# ruleid: cors-any-origin
CORS(site, supports_credentials=True)
# ruleid: cors-any-origin
CORS(site, resources={r"/api/*": {"origins": "*"}}, supports_credentials=True)
# ok: cors-any-origin
other.add_middleware(CORSMiddleware, allow_origins=ORIGINS, allow_credentials=True)
# ok: cors-any-origin
other.add_middleware(CORSMiddleware, allow_origins=["*"])
# ok: cors-any-origin
CORS(site, origins=ORIGINS, supports_credentials=True)
# ok: cors-any-origin
CORS(site)


@site.after_request
def echo(response):
    # ruleid: cors-any-origin
    response.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin", "")
    response.headers["Access-Control-Allow-Credentials"] = "true"
    return response


@site.after_request
def listed(response):
    origin = request.headers.get("Origin")
    if origin in ORIGINS:
        # ok: cors-any-origin
        response.headers["Access-Control-Allow-Origin"] = origin
    return response
