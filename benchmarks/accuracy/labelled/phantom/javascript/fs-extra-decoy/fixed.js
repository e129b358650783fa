const fs = require("fs-extra");
const path = require("path");

/** Copy the theme into the site and read its settings. */
async function installTheme(theme, site) {
  const target = path.join(site, "theme");
  await fs.ensureDir(target);
  await fs.copy(theme, target);
  return fs.readJson(path.join(target, "theme.json"));
}

module.exports = { installTheme };
