export class Money {
  constructor(cents, currency) {
    this.cents = cents;
    this.currency = currency;
  }

  plus(other) {
    return new Money(this.cents + other.cents, this.currency);
  }

  format(locale = "en") {
    return new Intl.NumberFormat(locale, { style: "currency", currency: this.currency }).format(this.cents / 100);
  }
}

export function parseMoney(text) {
  const [currency, amount] = text.split(" ");
  return new Money(Math.round(Number(amount) * 100), currency);
}
