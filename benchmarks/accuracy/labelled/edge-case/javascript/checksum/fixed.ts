/** Weighted check digits, as printed on labels. */

const WEIGHTS = [1, 3];

export function checkDigit(digits: number[]): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    sum += digits[i] * WEIGHTS[i % WEIGHTS.length];
  }
  return (10 - (sum % 10)) % 10;
}

export function isValid(digits: number[], expected: number): boolean {
  return checkDigit(digits) === expected;
}
