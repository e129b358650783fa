const crypto = require("crypto");
const fs = require("fs");
const os = require("os");
const path = require("path");

function keep(report) {
  const file = path.join(os.tmpdir(), "report.csv");
  // ruleid: js-predictable-temp-file
  fs.writeFileSync(file, report);
  return file;
}

function keepTimed(report) {
  const file = `/tmp/report-${Date.now()}.csv`;
  // ruleid: js-predictable-temp-file
  fs.writeFileSync(file, report);
  return file;
}

function keepSafely(report) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"));
  const file = path.join(folder, "report.csv");
  // ok: js-predictable-temp-file
  fs.writeFileSync(file, report);
  return file;
}

function keepUnique(report) {
  const file = path.join(os.tmpdir(), `report-${crypto.randomUUID()}.csv`);
  // ok: js-predictable-temp-file
  fs.writeFileSync(file, report, { flag: "wx" });
  return file;
}

function keepBody(body) {
  const file = path.join(os.tmpdir(), `body-${crypto.randomBytes(8).toString("hex")}.tmp`);
  try {
    // ok: js-predictable-temp-file
    fs.writeFileSync(file, body, "utf8");
    return send(file);
  } finally {
    fs.unlinkSync(file);
  }
}
