const { spawn } = require("child_process");

/** Pack a folder; resolves with the exit code. */
function pack(folder) {
  return new Promise((resolve, reject) => {
    const child = spawn("tar", ["-czf", "out.tgz", "--", folder], { timeout: 60_000 });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

module.exports = { pack };
