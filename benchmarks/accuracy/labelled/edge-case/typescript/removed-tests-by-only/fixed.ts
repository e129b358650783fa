import { describe, expect, it } from "vitest";
import { Cart } from "./cart";

describe("the cart", () => {
  it("adds up prices", () => {
    const cart = new Cart();
    cart.add({ article: "pear", cents: 45 }, 2);
    expect(cart.total()).toEqual(90);
    expect(cart.count()).toEqual(2);
  });

  it("refuses a negative number", () => {
    const cart = new Cart();
    expect(() => cart.add({ article: "pear", cents: 45 }, -1)).toThrow(RangeError);
  });

  it("forgets everything when it is emptied", () => {
    const cart = new Cart();
    cart.add({ article: "pear", cents: 45 }, 2);
    cart.empty();
    expect(cart.lines()).toEqual([]);
  });
});
