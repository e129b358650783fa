const express = require("express");
const fs = require("fs");

const app = express();
// ok: js-sync-fs-in-handler
const template = fs.readFileSync("./template.html", "utf8");

app.get("/report/:id", (req, res) => {
  // ruleid: js-sync-fs-in-handler
  const report = fs.readFileSync(reportPath(req.params.id), "utf8");
  res.send(template.replace("{{report}}", report));
});

app.get("/export/:id", async (req, res, next) => {
  try {
    // ok: js-sync-fs-in-handler
    res.send(await fs.promises.readFile(reportPath(req.params.id), "utf8"));
  } catch (error) {
    next(error);
  }
});
