const fs = require("fs");
const path = require("path");

const OUTPUT = path.join(__dirname, "dist");

function clean() {
  if (fs.existsSync(OUTPUT)) {
    fs.rmdirSync(OUTPUT, { recursive: true });
  }
  fs.mkdirSync(OUTPUT);
}

function copyAssets(names) {
  for (const name of names) {
    fs.copyFileSync(path.join(__dirname, "assets", name), path.join(OUTPUT, name));
  }
}

function build(names) {
  clean();
  copyAssets(names);
  return fs.readdirSync(OUTPUT).length;
}

module.exports = { build, clean };
