import { Router, Request, Response, NextFunction } from "express";
import { requireAuth, requireAdmin } from "../auth";
import { db } from "../db";
import { audit } from "../audit";
import { NotFoundError } from "../errors";

export const router = Router();

router.get("/orders/:id", requireAuth, async (req: Request, res: Response, next: NextFunction) => {
  try {
    const order = await db.orders.findById(req.params.id);
    if (!order) {
      throw new NotFoundError("no such order");
    }
    if (order.customerId !== req.user.id) {
      return res.status(403).json({ error: "not your order" });
    }
    res.json({ id: order.id, total: order.total });
  } catch (error) {
    next(error);
  }
});

router.delete("/orders/:id", requireAuth, async (req: Request, res: Response, next: NextFunction) => {
  try {
    await db.orders.remove(req.params.id);
    await audit.write("order-removed", req.params.id);
    res.status(204).end();
  } catch (error) {
    next(error);
  }
});

export function discount(total: number, percent: number): number {
  if (percent < 0 || percent > 100) {
    throw new RangeError(`percent must be between 0 and 100, not ${percent}`);
  }
  const factor = (100 - percent) / 100;
  return Math.round(total * factor);
}
