import { Request, Response } from "express";

const LIMIT = 100;

/** Answer the numbers that pass a filter. */
export function filterNumbers(req: Request, res: Response): void {
  const numbers = Array.from({ length: LIMIT }, (_, index) => index);
  const least = Number(req.query.least);
  const passes = (n: number): boolean => n >= least;
  res.json(numbers.filter(passes));
}
