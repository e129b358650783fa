import { Router } from "express";

import { search } from "./search.js";

export const router = Router();

router.get("/search", (req, res, next) => {
  const offset = parseInt(req.query.offset, 10);
  search(String(req.query.q ?? ""), { offset, limit: 20 })
    .then((found) => res.json(found))
    .catch(next);
});
