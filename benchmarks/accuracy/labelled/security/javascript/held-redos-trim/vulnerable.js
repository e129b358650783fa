// Cuts white space and dots off the end of titles.
const TAIL = /([\s.]+)+$/;

function cleanTitle(title) {
  return title.replace(TAIL, "");
}

module.exports = { cleanTitle };
