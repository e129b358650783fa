const { execSync } = require("child_process");

const GIT = "git";

/** The commit that runs. */
function commit() {
  return execSync(`${GIT} rev-parse HEAD`, { encoding: "utf8", timeout: 5000 }).trim();
}

module.exports = { commit };
