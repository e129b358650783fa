import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export interface OrderLine {
  id: string;
  customerId: string;
  cents: number;
}

async function customerNames(ids: string[]): Promise<Map<string, string>> {
  const customers = await prisma.customer.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(customers.map((customer) => [customer.id, customer.name]));
}

/** The rows of the overview page, with the customer's name beside each order. */
export async function overview(orders: OrderLine[]) {
  const names = await customerNames(orders.map((order) => order.customerId));
  return orders.map((order) => ({
    id: order.id,
    name: names.get(order.customerId) ?? 'unknown',
    total: order.cents / 100,
  }));
}
