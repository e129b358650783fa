import os

import psycopg
from pydantic_settings import BaseSettings

# ruleid: hard-coded-secret
DB_PASSWORD = "S3cure!Pass2024"
app = object()
# ruleid: hard-coded-secret
app.secret_key = "my-flask-secret"
# ruleid: hard-coded-secret
SECRET_KEY = os.environ.get("SECRET_KEY", "changeme")
# ruleid: hard-coded-secret
DATABASE_URL = "postgresql://billing:hV7-kq2Lr@db.internal.shop.net:5432/billing"


class Settings(BaseSettings):
    # ruleid: hard-coded-secret
    jwt_secret: str = "dev-secret-key"
    api_key: str
    # ok: hard-coded-secret
    token_url: str = "/oauth/token"


def connect():
    # ruleid: hard-coded-secret
    return psycopg.connect(host="db.internal", user="app", password="Winter2024!")


def connect_safely():
    # ok: hard-coded-secret
    return psycopg.connect(host="db.internal", user="app", password=os.environ["DB_PASSWORD"])


# ok: hard-coded-secret
API_KEY = os.environ["API_KEY"]
# ok: hard-coded-secret
PASSWORD_FIELD = "password"
# ok: hard-coded-secret
password = ""
# ok: hard-coded-secret
ACCESS_TOKEN = "ACCESS_TOKEN_NAME"
# ok: hard-coded-secret
EXAMPLE_URL = "postgresql://user:password@localhost:5432/app"
# ok: hard-coded-secret
ERRORS = {"password": "Password is too short."}
# ok: hard-coded-secret
secret_name = "billing/production"


def issue(jwt_claims, key):
    import jwt

    # ok: hard-coded-secret
    first = jwt.encode(jwt_claims, key, algorithm="HS256")
    # ruleid: hard-coded-secret
    return first, jwt.encode(jwt_claims, "billing-signing", algorithm="HS256")
