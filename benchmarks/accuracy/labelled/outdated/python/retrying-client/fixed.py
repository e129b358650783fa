"""HTTP client for the weather service."""

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

RETRIES = Retry(
    total=3,
    backoff_factor=0.5,
    status_forcelist=(502, 503, 504),
    allowed_methods=("GET", "HEAD"),
)


def make_session():
    """A session that tries again when the service is busy."""
    session = requests.Session()
    session.mount("https://", HTTPAdapter(max_retries=RETRIES))
    return session


def forecast(session, city):
    """The forecast for a city."""
    response = session.get("https://weather.example/forecast", params={"city": city}, timeout=10)
    response.raise_for_status()
    return response.json()
