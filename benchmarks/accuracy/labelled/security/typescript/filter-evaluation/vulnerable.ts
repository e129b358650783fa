import { Request, Response } from "express";

const LIMIT = 100;

/** Answer the numbers that pass a filter. */
export function filterNumbers(req: Request, res: Response): void {
  const numbers = Array.from({ length: LIMIT }, (_, index) => index);
  const source = req.query.filter as string;
  const passes = eval(`(n) => ${source}`) as (n: number) => boolean;
  res.json(numbers.filter(passes));
}
