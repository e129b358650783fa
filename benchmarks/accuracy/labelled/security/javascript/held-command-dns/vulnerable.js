// Looks up a name for the network page.
import { exec, execFile } from "node:child_process";
import express from "express";

const app = express();

app.get("/lookup", (req, res) => {
  const name = String(req.query.name);
  exec(`dig +short ${name}`, (error, answer) => {
    if (error) {
      res.status(502).end();
      return;
    }
    res.type("text/plain").send(answer);
  });
});

export default app;
