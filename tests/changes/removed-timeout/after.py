import requests


def rates(url):
    # ruleid: removed-timeout
    answer = requests.get(url)
    return answer.json()


def prices(url):
    # ok: removed-timeout
    answer = requests.get(url, timeout=(3.05, 30))
    return answer.json()


async def weather(client, url):
    async with asyncio.timeout(10):
        # ok: removed-timeout
        answer = await client.get(url)
    return answer.json()
