import requests


def rates(url):
    answer = requests.get(url, timeout=10)
    return answer.json()


def prices(url):
    answer = requests.get(url, timeout=10)
    return answer.json()


async def weather(client, url):
    answer = await client.get(url, timeout=10)
    return answer.json()
