const fs = require("fs");
const path = require("path");

const DEFAULTS = { port: 8080, logLevel: "info" };

/** The settings in `folder`, over the defaults. Throws for a file that is not JSON. */
async function loadConfig(folder) {
  const file = path.join(folder, "config.json");
  try {
    const text = await fs.readFileAsync(file, "utf8");
    return { ...DEFAULTS, ...JSON.parse(text) };
  } catch (error) {
    if (error.code === "ENOENT") {
      return { ...DEFAULTS };
    }
    throw error;
  }
}

module.exports = { loadConfig };
