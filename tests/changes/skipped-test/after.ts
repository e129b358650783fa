// ruleid: skipped-test
it.only("adds up", () => {
  expect(cart.total()).toEqual(90);
});

// ok: skipped-test
it.skip("is emptied", () => { // until the store of #214 is there
  expect(cart.lines()).toEqual([]);
});
