// The lines of a cart, as the sidebar shows them.

export function linesOf(cart, catalogue) {
  const lines = [];
  for (const [sku, quantity] of Object.entries(cart)) {
    const product = catalogue.get(sku);
    if (product !== undefined) {
      lines.append({ sku, title: product.title, quantity, cents: product.cents * quantity });
    }
  }
  return lines;
}

export function totalOf(lines) {
  return lines.reduce((sum, line) => sum + line.cents, 0);
}
