/** An amount in the smallest coin of its currency. */
export declare class Money {
  constructor(cents: number, currency: string);
  plus(other: Money): Money;
  format(locale?: string): string;
}

export declare function parseMoney(text: string): Money;
