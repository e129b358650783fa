it("books an order", () => {
  const order = shop.buy("pear", 2);
  expect(order.cents).toBe(90);
  // ruleid: removed-assertion
});

it("ships an order", () => {
  const order = shop.buy("pear", 2);
  // ok: removed-assertion
  expect(order).toMatchObject({ state: "open", cents: 90 });
});
