import { NextFunction, Request, Response } from "express";
import { hasPermission } from "./permissions";

const DEBUG_MODE = process.env.NODE_ENV !== "production";

/** Lets only those through who may publish. */
export function mayPublish(req: Request, res: Response, next: NextFunction): void {
  if (hasPermission(req, "publish")) {
    next();
    return;
  }
  res.status(403).json({ error: "not allowed", debug: DEBUG_MODE ? "permission publish is missing" : undefined });
}
