const fs = require("fs");
const path = require("path");

const PAGES = { home: "home.html", about: "about.html" };

/** One of the fixed pages. */
function page(name) {
  const file = PAGES[name] ?? PAGES.home;
  return fs.readFileSync(path.join(__dirname, "pages", file), "utf8");
}

module.exports = { page };
