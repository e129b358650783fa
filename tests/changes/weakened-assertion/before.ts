it("adds up", () => {
  expect(cart.total()).toEqual(90);
});

it("is emptied", () => {
  expect(cart.lines()).toEqual([]);
});
