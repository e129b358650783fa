import asyncio


async def finish(order, mail, ledger):
    # ruleid: removed-await
    ledger.book(order)
    return order.number


async def cancel(order, mail, ledger):
    # ok: removed-await
    refunding = ledger.refund(order)
    # ok: removed-await
    mailing = mail.send(order)
    await asyncio.gather(refunding, mailing)
    return order.number
