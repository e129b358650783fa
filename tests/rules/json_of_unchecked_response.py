import aiohttp
import httpx
import requests


def user(number):
    response = requests.get(f"https://api.example.com/users/{number}", timeout=10)
    # ruleid: json-of-unchecked-response
    return response.json()


def names():
    # ruleid: json-of-unchecked-response
    return [one["name"] for one in httpx.get("https://api.example.com/users").json()]


async def order(number):
    async with aiohttp.ClientSession() as session:
        async with session.get(f"https://api.example.com/orders/{number}") as response:
            # ruleid: json-of-unchecked-response
            return await response.json()


def download(url, path):
    response = requests.get(url, timeout=30)
    # ruleid: json-of-unchecked-response
    path.write_bytes(response.content)


def user_checked(number):
    response = requests.get(f"https://api.example.com/users/{number}", timeout=10)
    response.raise_for_status()
    # ok: json-of-unchecked-response
    return response.json()


def user_or_none(number):
    response = httpx.get(f"https://api.example.com/users/{number}")
    # ok: json-of-unchecked-response
    return response.json() if response.status_code == 200 else None


async def order_checked(number):
    async with aiohttp.ClientSession(raise_for_status=True) as session:
        async with session.get(f"https://api.example.com/orders/{number}") as response:
            # ok: json-of-unchecked-response
            return await response.json()


def user_by_helper(number, check):
    response = requests.get(f"https://api.example.com/users/{number}", timeout=10)
    check(response)
    # ok: json-of-unchecked-response
    return response.json()
