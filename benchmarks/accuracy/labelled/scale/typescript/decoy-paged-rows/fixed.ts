import type { PrismaClient } from '@prisma/client';

const PAGE = 500;

/** Gives each customer to `send`, a page of 500 at a time. */
export async function eachCustomer(prisma: PrismaClient, send: (email: string) => void): Promise<number> {
  let sent = 0;
  let after = 0;
  for (;;) {
    const page = await prisma.customer.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: PAGE });
    for (const customer of page) {
      send(customer.email);
      sent += 1;
      after = customer.id;
    }
    if (page.length < PAGE) {
      return sent;
    }
  }
}
