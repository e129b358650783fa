const fs = require("fs");
const path = require("path");

const UPLOADS = path.resolve("uploads");

function readUpload(filename) {
  const target = path.join(UPLOADS, filename);
  // ruleid: js-path-from-parameter
  return fs.readFileSync(target, "utf8");
}

async function saveNote(baseDir, name, text) {
  // ruleid: js-path-from-parameter
  await fs.promises.writeFile(path.resolve(baseDir, name), text);
}

function readChecked(filename) {
  const target = path.resolve(UPLOADS, filename);
  if (!target.startsWith(UPLOADS + path.sep)) {
    throw new Error("outside of the folder");
  }
  // ok: js-path-from-parameter
  return fs.readFileSync(target, "utf8");
}

function readBase(filename) {
  // ok: js-path-from-parameter
  return fs.readFileSync(path.join(UPLOADS, path.basename(filename)), "utf8");
}

function readAll() {
  // ok: js-path-from-parameter
  return fs.readdirSync(UPLOADS).map((name) => fs.readFileSync(path.join(UPLOADS, "all", "index.txt")));
}

async function translations(lang, namespace) {
  const file = path.join(LOCALES, lang, `${namespace}.json`);
  // ruleid: js-path-from-parameter
  return JSON.parse(await fs.readFile(file, "utf8"));
}

async function knownTranslations(lang, namespace) {
  if (!NAMES.test(lang) || !NAMES.test(namespace)) return null;
  // ok: js-path-from-parameter
  return JSON.parse(await fs.readFile(path.join(LOCALES, lang, `${namespace}.json`), "utf8"));
}
