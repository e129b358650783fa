import { Router } from "express";
import { prisma } from "../database";
import { requireLogin } from "../session";

export const accounts = Router();

accounts.get("/me", requireLogin, async (req, res, next) => {
  try {
    const account = await prisma.account.findUnique({
      where: { id: res.locals.accountId },
    });
    if (!account) {
      res.status(404).json({ error: "not found" });
      return;
    }
    res.json({ account });
  } catch (error) {
    next(error);
  }
});
