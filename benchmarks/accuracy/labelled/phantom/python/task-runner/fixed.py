"""Run the checks of all hosts at once."""

import asyncio
from asyncio import wait_for


async def check(host, probe):
    """(host, error) with None where all is well."""
    try:
        await wait_for(probe(host), timeout=10)
    except (OSError, TimeoutError) as error:
        return host, str(error) or "timed out"
    return host, None


async def check_all(hosts, probe):
    """The hosts that failed, with what they said."""
    results = await asyncio.gather(*(check(host, probe) for host in hosts))
    return {host: error for host, error in results if error is not None}
