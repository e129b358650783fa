const { spawn } = require("child_process");

function log(branch) {
  // ruleid: js-shell-option-with-arguments
  return spawn("git", ["log", branch], { shell: true });
}

function logSafely(branch) {
  // ok: js-shell-option-with-arguments
  return spawn("git", ["log", "--", branch]);
}

function build() {
  // ok: js-shell-option-with-arguments
  return spawn("npm", ["run", "build"], { shell: true });
}
