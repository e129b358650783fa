"""Avatars of the members of a team."""

import asyncio

AT_ONCE = 8


async def avatar(client, member_id):
    response = await client.fetch(f"/members/{member_id}/avatar")
    response.raise_for_status()
    return response.content


async def avatars(client, member_ids):
    """The avatar of each member, in the order of the ids."""
    images = []
    for member_id in member_ids:
        image = await avatar(client, member_id)
        images.append(image)
    return images


async def first(client, member_ids):
    """The avatar of the first member, or None in an empty team."""
    return await avatar(client, member_ids[0]) if member_ids else None
