it("books an order", () => {
  const order = shop.buy("pear", 2);
  expect(order.cents).toBe(90);
  expect(shop.stock("pear")).toBe(8);
});

it("ships an order", () => {
  const order = shop.buy("pear", 2);
  expect(order.state).toBe("open");
  expect(order.cents).toBe(90);
});
