export function load(text: string): Order {
  // ruleid: suppression-without-reason
  // @ts-ignore
  return parse(text);
}

export function save(order: Order): void {
  // ok: suppression-without-reason
  // eslint-disable-next-line no-eval -- the template is ours and constant
  store(order);
}
