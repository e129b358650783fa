const zlib = require("node:zlib");

function readReport(body) {
  // ruleid: js-decompression-without-limit
  return JSON.parse(zlib.gunzipSync(body).toString("utf8"));
}

app.post("/report", (req, res) => {
  // ruleid: js-decompression-without-limit
  const report = zlib.inflateSync(req.body);
  res.json({ size: report.length });
});

function readReportLimited(body) {
  // ok: js-decompression-without-limit
  return JSON.parse(zlib.gunzipSync(body, { maxOutputLength: 1_000_000 }).toString("utf8"));
}

function readOwn(file) {
  // ok: js-decompression-without-limit
  return zlib.gunzipSync(fs.readFileSync(file));
}
