// Reads the history of a file.
const { exec } = require("child_process");

function history(repository, file, callback) {
  const options = { cwd: repository, maxBuffer: 1024 * 1024 };
  exec("git log --oneline -- " + file, options, (error, stdout) => {
    if (error) {
      callback(error);
      return;
    }
    callback(null, stdout.trim().split("\n"));
  });
}

module.exports = { history };
