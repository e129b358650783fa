const { execFileSync } = require("child_process");

/**
 * List the files of a directory, as `ls -l` does.
 * @param {string} directory
 * @returns {string[]} one line per file
 */
function listFiles(directory) {
  const output = execFileSync("ls", ["-l", "--", directory], { encoding: "utf8", timeout: 5000 });
  return output.split("\n").filter((line) => line.length > 0);
}

module.exports = { listFiles };
