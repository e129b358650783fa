const fs = require("fs");

function recordLogin(username, success) {
  // ruleid: js-log-injection-from-parameter
  console.log(`Login of ${username}: ${success}`);
}

function audit(logFile, username) {
  const entry = "login " + username + "\n";
  // ruleid: js-log-injection-from-parameter
  fs.appendFileSync(logFile, entry);
}

function recordSafely(username, success) {
  // ok: js-log-injection-from-parameter
  console.log(`Login of ${JSON.stringify(username)}: ${success}`);
}

function recordStripped(username, success) {
  const shown = username.replace(/[\r\n]/g, "");
  // ok: js-log-injection-from-parameter
  console.log(`Login of ${shown}: ${success}`);
}

function recordCount(list) {
  // ok: js-log-injection-from-parameter
  console.log(`Loaded ${list.length} users`);
}

async function logVisit(logFile, { path, userAgent }) {
  const fields = [new Date().toISOString(), path, userAgent];
  // ruleid: js-log-injection-from-parameter
  await appendFile(logFile, fields.join(" ") + "\n");
}

async function logVisitSafely(logFile, { path, userAgent }) {
  const fields = [new Date().toISOString(), path, userAgent];
  // ok: js-log-injection-from-parameter
  await appendFile(logFile, JSON.stringify(fields) + "\n");
}
