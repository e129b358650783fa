const fs = require("fs");
const path = require("path");

// Calls back with the first configuration file that is there.
function findConfig(folders, done) {
  if (folders.length === 0) {
    done(new Error("there is no configuration"));
    return;
  }
  const [folder, ...rest] = folders;
  const file = path.join(folder, "service.json");
  fs.exists(file, (present) => {
    if (present) {
      done(null, file);
    } else {
      findConfig(rest, done);
    }
  });
}

module.exports = { findConfig };
