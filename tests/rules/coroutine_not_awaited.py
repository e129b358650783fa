import asyncio


async def notify(user):
    await user.send("welcome")


async def sign_up(users, user):
    users.add(user)
    # ruleid: coroutine-not-awaited
    notify(user)


async def poll(queue):
    while not queue.empty():
        # ruleid: coroutine-not-awaited
        asyncio.sleep(1)


class Store:
    async def flush(self):
        await self.file.write(self.buffer)

    async def close(self):
        # ruleid: coroutine-not-awaited
        self.flush()
        self.file = None

    async def close_flushed(self):
        # ok: coroutine-not-awaited
        await self.flush()


async def sign_up_awaited(users, user):
    # ok: coroutine-not-awaited
    await notify(user)


async def sign_up_in_background(users, user, tasks):
    # ok: coroutine-not-awaited
    tasks.append(asyncio.create_task(notify(user)))


def main():
    # ok: coroutine-not-awaited
    asyncio.run(notify(None))
