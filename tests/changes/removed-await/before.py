import asyncio


async def finish(order, mail, ledger):
    await ledger.book(order)
    return order.number


async def cancel(order, mail, ledger):
    await ledger.refund(order)
    await mail.send(order)
    return order.number
