const fs = require("node:fs/promises");
const path = require("node:path");

const PAGES = path.join(__dirname, "pages");


/** Reads a page of the wiki, or null if there is none. */
async function readPage(slug, locale) {

  try {
    return await fs.readFile(path.join(PAGES, locale, `${slug}.md`), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

module.exports = { readPage };
