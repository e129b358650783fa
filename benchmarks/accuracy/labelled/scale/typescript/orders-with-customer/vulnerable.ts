import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface OrderLine {
  id: string;
  customerId: string;
  cents: number;
}

async function customerName(id: string): Promise<string> {
  const customer = await prisma.customer.findUnique({ where: { id }, select: { name: true } });
  return customer?.name ?? 'unknown';
}

/** The rows of the overview page, with the customer's name beside each order. */
export async function overview(orders: OrderLine[]) {
  const rows = [];
  for (const order of orders) {
    const name = await customerName(order.customerId);
    rows.push({ id: order.id, name, total: order.cents / 100 });
  }
  return rows;
}
