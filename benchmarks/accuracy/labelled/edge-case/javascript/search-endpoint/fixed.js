import { Router } from "express";

import { search } from "./search.js";

export const router = Router();

router.get("/search", (req, res, next) => {
  const offset = parseInt(req.query.offset, 10);
  if (!Number.isInteger(offset) || offset < 0) {
    res.status(400).json({ error: "offset must be a number" });
    return;
  }
  search(String(req.query.q ?? ""), { offset, limit: 20 })
    .then((found) => res.json(found))
    .catch(next);
});
