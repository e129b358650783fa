import httpx
import requests

API = "https://billing.example.com"


def invoice(number):
    # ruleid: request-without-timeout
    response = requests.get(f"{API}/invoices/{number}")
    response.raise_for_status()
    return response.json()


def invoice_in_time(number):
    # ok: request-without-timeout
    response = requests.get(f"{API}/invoices/{number}", timeout=(3.05, 10))
    response.raise_for_status()
    return response.json()


def pay(token, payload):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    # ruleid: request-without-timeout
    return session.post(f"{API}/payments", json=payload)


def pay_in_time(token, payload):
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {token}"
    # ok: request-without-timeout
    return session.post(f"{API}/payments", json=payload, timeout=10)


def export(number):
    # ruleid: request-without-timeout
    with httpx.Client(timeout=None) as client:
        return client.get(f"{API}/exports/{number}").content


def export_with_default(number):
    # ok: request-without-timeout
    return httpx.get(f"{API}/exports/{number}").content


def forward(url, **options):
    # ok: request-without-timeout
    return requests.get(url, **options)


def test_connections_are_used_again(server):
    with requests.Session() as session:
        # ok: request-without-timeout
        assert session.get(server.url).text == "1"
