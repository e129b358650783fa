// Looks up a name for the network page.
import { execFileSync, execSync } from "node:child_process";
import express from "express";

const app = express();

app.get("/lookup", (req, res) => {
  const name = String(req.query.name);
  const answer = execSync(`dig +short ${name}`).toString();
  res.type("text/plain").send(answer);
});

export default app;
