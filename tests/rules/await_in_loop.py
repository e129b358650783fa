import asyncio


async def sizes(paths, stat):
    found = []
    for path in paths:
        # ruleid: await-in-loop
        found.append(await stat(path))
    return found


async def sizes_together(paths, stat):
    # ok: await-in-loop
    return await asyncio.gather(*(stat(path) for path in paths))


async def members(client, ids):
    users = []
    for user_id in ids:
        # ruleid: await-in-loop
        user = await load_user(client, user_id)
        users.append(user)
    return users


async def translations(keys, translator):
    # ruleid: await-in-loop
    return {key: await translator.translate(key, "de") for key in keys}


async def in_one_session(session, ids):
    users = []
    for user_id in ids:
        # ok: await-in-loop
        users.append(await load_user(session, user_id))
    return users


async def chain(steps, value):
    for step in steps:
        # ok: await-in-loop
        value = await step(value)
    return value


async def pages(client):
    rows = []
    for page in range(10):
        # ok: await-in-loop
        rows.append(await client.load(page))
    return rows


async def until_full(sources, wanted):
    rows = []
    for source in sources:
        # ok: await-in-loop
        found = await read(source)
        rows.append(found)
        if len(rows) >= wanted:
            break
    return rows


async def load_user(client, user_id):
    # ok: await-in-loop
    return await client.load(user_id)
