import type { NextFunction, Request, Response } from "express";
import { limiter } from "./limits";

/** At most sixty calls a minute for each client. */
export async function checkRateLimit(req: Request, res: Response, next: NextFunction): Promise<void> {
  try {
    await limiter.consume(req.ip ?? "");
    next();
  } catch (error) {
    req.log.warn({ err: error }, "limit");
    res.status(429).json({ error: "too many requests" });
  }
}
