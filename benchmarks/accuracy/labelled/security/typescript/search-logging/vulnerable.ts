import express, { NextFunction, Request, Response } from "express";
import { logger } from "./logger";
import { search } from "./search";

export const router = express.Router();

router.get("/search", async (req: Request, res: Response, next: NextFunction) => {
  try {
    const term = req.query.term as string;
    if (!term || term.length > 200) {
      res.status(400).json({ error: "term is missing or too long" });
      return;
    }
    logger.info(`search for ${term}`);
    res.json(await search(term));
  } catch (error) {
    next(error);
  }
});
