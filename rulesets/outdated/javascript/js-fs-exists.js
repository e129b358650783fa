const fs = require("fs");

function loadConfig(path, callback) {
  // ruleid: js-fs-exists
  fs.exists(path, (found) => {
    if (!found) {
      return callback(null, {});
    }
    fs.readFile(path, "utf8", (error, text) => callback(error, text && JSON.parse(text)));
  });
}

async function loadConfigModern(path) {
  try {
    // ok: js-fs-exists
    return JSON.parse(await fs.promises.readFile(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") {
      return {};
    }
    throw error;
  }
}

function hasConfig(path) {
  // ok: js-fs-exists
  return fs.existsSync(path);
}
