import httpx
import requests

API = "https://users.example.com"


def user(user_id):
    response = requests.get(f"{API}/users/{user_id}", timeout=5)
    # ruleid: json-of-unchecked-response
    return response.json()


def user_checked(user_id):
    response = requests.get(f"{API}/users/{user_id}", timeout=5)
    response.raise_for_status()
    # ok: json-of-unchecked-response
    return response.json()


def user_or_none(user_id):
    response = httpx.get(f"{API}/users/{user_id}")
    if response.status_code == 404:
        return None
    # ok: json-of-unchecked-response
    return response.json()


def email(user_id):
    # ruleid: json-of-unchecked-response
    return requests.get(f"{API}/users/{user_id}", timeout=5).json()["email"]


def when_ok(user_id):
    response = requests.get(f"{API}/users/{user_id}", timeout=5)
    if response.ok:
        # ok: json-of-unchecked-response
        return response.json()
    return {}


def body(request):
    # ok: json-of-unchecked-response
    return request.json()
