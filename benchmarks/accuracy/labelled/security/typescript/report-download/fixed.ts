import path from "node:path";
import express, { Request, Response } from "express";

const ROOT = path.resolve("reports");
export const router = express.Router();

router.get("/reports/:name", (req: Request, res: Response) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  res.sendFile(file);
});
