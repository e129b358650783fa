export async function finish(order: Order): Promise<number> {
  await ledger.book(order);
  return order.number;
}

export async function cancel(order: Order): Promise<void> {
  await ledger.refund(order);
}
