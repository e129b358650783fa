"""Avatars of the members of a team."""

import asyncio

AT_ONCE = 8


async def avatar(client, member_id):
    response = await client.fetch(f"/members/{member_id}/avatar")
    response.raise_for_status()
    return response.content


async def avatars(client, member_ids):
    """The avatar of each member, in the order of the ids."""
    limit = asyncio.Semaphore(AT_ONCE)

    async def one(member_id):
        async with limit:
            return await avatar(client, member_id)

    return await asyncio.gather(*(one(member_id) for member_id in member_ids))


async def first(client, member_ids):
    """The avatar of the first member, or None in an empty team."""
    return await avatar(client, member_ids[0]) if member_ids else None
