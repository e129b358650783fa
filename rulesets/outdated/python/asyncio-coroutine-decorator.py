import asyncio


# ruleid: asyncio-coroutine-decorator
@asyncio.coroutine
def fetch_stock(client, sku):
    response = yield from client.get(f"/stock/{sku}")
    return response


# ok: asyncio-coroutine-decorator
async def fetch_stock_modern(client, sku):
    return await client.get(f"/stock/{sku}")


# ok: asyncio-coroutine-decorator
def is_coroutine(function):
    return asyncio.iscoroutinefunction(function)
