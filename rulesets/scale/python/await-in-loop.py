import asyncio


async def profiles(user_ids, load_profile):
    found = []
    for user_id in user_ids:
        # ruleid: await-in-loop
        found.append(await load_profile(user_id))
    return found


async def profiles_together(user_ids, load_profile):
    # ok: await-in-loop
    return await asyncio.gather(*(load_profile(user_id) for user_id in user_ids))


async def pages(client, cursor):
    found = []
    while cursor:
        # ok: await-in-loop
        page = await client.page(cursor)
        found.extend(page.items)
        cursor = page.next
    return found
