import { Money, parseMoney } from "parcel-money";

/** The price as the shop's pages show it. */
export function label(price: string): string {
  return parseMoney(price).format("en-IE");
}

/** What all articles cost together. */
export function sum(prices: Money[]): string {
  const all = prices.reduce((before, price) => before.plus(price), new Money(0, "EUR"));
  return all.toDisplayString();
}
