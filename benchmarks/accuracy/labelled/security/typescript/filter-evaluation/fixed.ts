import { Request, Response } from "express";

const LIMIT = 100;

/** Answer the numbers that pass a filter. */
export function filterNumbers(req: Request, res: Response): void {
  const numbers = Array.from({ length: LIMIT }, (_, index) => index);
  const odd = req.query.filter === "odd";
  const passes = (n: number): boolean => (n % 2 === 1) === odd;
  res.json(numbers.filter(passes));
}
