"""Talks to the printer of the office."""
import requests


def levels(host):
    """The levels of the ink."""
    session = requests.Session()
    session.verify = True
    response = session.get(f"https://{host}/levels.json", timeout=5)
    response.raise_for_status()
    return response.json()
