import asyncio

tasks = set()


async def order(request, mailer):
    # ruleid: task-not-kept
    asyncio.create_task(mailer.send(request.user))
    return {"ok": True}


def later(loop, work):
    # ruleid: task-not-kept
    loop.create_task(work())


async def order_kept(request, mailer):
    # ok: task-not-kept
    task = asyncio.create_task(mailer.send(request.user))
    tasks.add(task)
    task.add_done_callback(tasks.discard)


async def both(work):
    async with asyncio.TaskGroup() as group:
        # ok: task-not-kept
        group.create_task(work())
