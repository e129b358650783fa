import os

import psycopg

# ruleid: hard-coded-secret
STRIPE_API_KEY = "sk_live_51HxQ2eJ9vT7Lw3KpZ"
# ruleid: hard-coded-secret
SECRET_KEY = os.environ.get("SECRET_KEY", "s3cr3t-k3y-a91fd0c27b")


def connect():
    # ruleid: hard-coded-secret
    return psycopg.connect(host="db.internal", user="billing", password="Tr4ff1c-Light-77")


def connect_from_settings():
    # ok: hard-coded-secret
    return psycopg.connect(host="db.internal", user="billing", password=os.environ["DB_PASSWORD"])


# ok: hard-coded-secret
API_KEY = os.environ["API_KEY"]
# ok: hard-coded-secret
PASSWORD = "change-me-123"
# ok: hard-coded-secret
PASSWORD_FIELD = "password_confirmation_2"
# ok: hard-coded-secret
secret_key = ""
# ok: hard-coded-secret
access_token = "access_token"
