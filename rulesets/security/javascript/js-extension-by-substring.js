function isPicture(filename) {
  // ruleid: js-extension-by-substring
  return filename.includes(".png");
}

function accept(file) {
  // ruleid: js-extension-by-substring
  return file.originalname.toLowerCase().indexOf(".pdf") !== -1;
}

function isPictureByEnd(filename) {
  // ok: js-extension-by-substring
  return PICTURES.has(path.extname(filename).toLowerCase());
}

function endsWell(filename) {
  // ok: js-extension-by-substring
  return filename.endsWith(".png");
}

function mentions(text) {
  // ok: js-extension-by-substring
  return text.includes(".png");
}
