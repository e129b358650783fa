const fs = require("node:fs/promises");
const path = require("node:path");

const PAGES = path.join(__dirname, "pages");
const SLUG = /^[a-z0-9-]{1,80}$/;
const LOCALE = /^[a-z]{2}$/;

/** Reads a page of the wiki, or null if there is none. */
async function readPage(slug, locale) {
  if (!SLUG.test(slug) || !LOCALE.test(locale)) return null;
  try {
    return await fs.readFile(path.join(PAGES, locale, `${slug}.md`), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

module.exports = { readPage };
