"""Read stock levels from the warehouse."""

import aiohttp


async def stock_levels(url: str, token: str) -> dict[str, int]:
    """Article number to pieces in stock."""
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(f"{url}/levels") as response:
            body = await response.json()
    return {item["article"]: item["pieces"] for item in body["items"]}
