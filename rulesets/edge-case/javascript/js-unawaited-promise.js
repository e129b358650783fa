const fs = require("fs");

async function writeReport(path, report) {
  // ruleid: js-unawaited-promise
  fs.promises.writeFile(path, JSON.stringify(report));
  return { path };
}

async function writeReportSafely(path, report) {
  // ok: js-unawaited-promise
  await fs.promises.writeFile(path, JSON.stringify(report));
  return { path };
}

async function start(paths) {
  // ok: js-unawaited-promise
  const writes = paths.map((path) => fs.promises.writeFile(path, ""));
  await Promise.all(writes);
}

async function announce(url) {
  // ruleid: js-unawaited-promise
  fetch(url, { method: "POST" });
}

async function announceHandled(url, logger) {
  // ok: js-unawaited-promise
  fetch(url, { method: "POST" }).catch((error) => logger.warn(error));
}
