const zlib = require("node:zlib");

/** Crash reports arrive as gzipped JSON from the desktop app. */
function readCrashReport(body) {
  const text = zlib.gunzipSync(body).toString("utf8");
  const report = JSON.parse(text);
  if (typeof report.version !== "string") throw new TypeError("the report names no version");
  return { version: report.version, stack: String(report.stack).slice(0, 20_000) };
}

function signatureOf(report) {
  return report.stack.split("\n", 1)[0];
}

module.exports = { readCrashReport, signatureOf };
