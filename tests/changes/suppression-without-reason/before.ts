export function load(text: string): Order {
  return parse(text);
}

export function save(order: Order): void {
  store(order);
}
