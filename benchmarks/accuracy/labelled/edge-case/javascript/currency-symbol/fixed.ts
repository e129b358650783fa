import { currencies } from "./currencies";

export interface Currency {
  code: string;
  symbol: string;
  digits: number;
}

/** The sign that stands beside an amount. */
export function symbolOf(code: string): string {
  return currencies.find((currency: Currency) => currency.code === code)?.symbol ?? code;
}

/** An amount in minor units as text. */
export function format(minor: number, currency: Currency): string {
  return `${(minor / 10 ** currency.digits).toFixed(currency.digits)} ${symbolOf(currency.code)}`;
}
