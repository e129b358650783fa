import asyncio
import queue

# ruleid: queue-without-bound
events = asyncio.Queue()
# ok: queue-without-bound
bounded = asyncio.Queue(maxsize=1000)
# ok: queue-without-bound
work = queue.Queue()


async def read_events(source):
    async for event in source:
        await events.put(event)
        await bounded.put(event)


async def handle_events(handle):
    while True:
        await handle(await events.get())
        await handle(await bounded.get())


def fill(urls):
    for url in urls:
        work.put(url)


def worker(visit):
    while not work.empty():
        visit(work.get())


class Collector:
    def __init__(self, consumer):
        self.consumer = consumer
        # ruleid: queue-without-bound
        self.pending: queue.Queue = queue.Queue()
        # ok: queue-without-bound
        self.done: queue.Queue = queue.Queue()

    def collect(self):
        for message in self.consumer:
            self.pending.put(message)

    def store(self, database):
        while True:
            database.insert(self.pending.get())
