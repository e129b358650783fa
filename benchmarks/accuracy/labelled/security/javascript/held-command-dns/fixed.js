// Looks up a name for the network page.
import { execFileSync, execSync } from "node:child_process";
import express from "express";

const app = express();

app.get("/lookup", (req, res) => {
  const name = String(req.query.name);
  const answer = execFileSync("dig", ["+short", "-q", name]).toString();
  res.type("text/plain").send(answer);
});

export default app;
