import express, { Request, Response } from "express";
import { logger } from "./logger";

const app = express();
const ACCOUNT_ID = /^[A-Z0-9]{8}$/;

app.get("/accounts", async (req: Request, res: Response) => {
  const accountId = String(req.query.id ?? "");
  if (!accountId || accountId.length > 36) {
    return res.status(400).json({ error: "invalid id" });
  }
  // ruleid: js-log-injection-format-only
  logger.info(`fetching account ${accountId}`);
  res.json(await load(accountId));
});

app.post("/login", async (req: Request, res: Response) => {
  // ruleid: js-log-injection-format-only
  console.log("login attempt for " + req.body.username);
  res.sendStatus(204);
});

app.get("/accounts/field", async (req: Request, res: Response) => {
  // ok: js-log-injection-format-only
  logger.info({ accountId: req.query.id }, "fetching account");
  res.sendStatus(204);
});

app.get("/accounts/quoted", async (req: Request, res: Response) => {
  // ok: js-log-injection-format-only
  logger.info(`fetching account ${JSON.stringify(req.query.id)}`);
  res.sendStatus(204);
});

app.get("/accounts/matched", async (req: Request, res: Response) => {
  const accountId = String(req.query.id);
  if (!ACCOUNT_ID.test(accountId)) {
    return res.sendStatus(400);
  }
  // ok: js-log-injection-format-only
  logger.info(`fetching account ${accountId}`);
  res.json(await load(accountId));
});
