import os

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware

from shop.routes import basket, products

app = FastAPI(title="Shop")
ORIGINS = ["*"]

app.add_middleware(
    CORSMiddleware,
    allow_origins=ORIGINS,
    allow_credentials=True,
    allow_methods=["GET", "POST"],
    allow_headers=["Content-Type"],
)
app.include_router(products)
app.include_router(basket)
